/** Attributes that fee rules may ask for. "Công dân số" of NQ 66.22/2026/NQ-CP is told by VNeID. */
export const applicantAttributes = (claims: Readonly<Record<string, unknown>>): readonly string[] =>
  claims['CongDanSo'] === true ? ['digitalCitizen'] : []

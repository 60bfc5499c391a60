/**
 * What the registries of the state can tell instead of a paper. A component of a procedure names one of them in
 * `replaceableBy`; an unknown name keeps a version from being published.
 */
export const registryFields = [
  'national-population.person',
  'national-population.residence',
  'national-population.family',
  'civil-status.birth',
  'civil-status.marriage',
  'civil-status.death',
  'residence.dwelling',
  'health.birth-notice',
  'health.death-notice',
] as const

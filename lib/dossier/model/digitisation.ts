/** What can be read off a paper. */
export const paperFacts = ['number', 'name', 'issuedOn', 'issuer'] as const
export type PaperFact = (typeof paperFacts)[number]

type Facts = { readonly needed: readonly PaperFact[]; readonly more: readonly PaperFact[] }

const issued: Facts = { needed: ['number', 'name', 'issuedOn', 'issuer'], more: [] }

/** Kinds of papers that are handed in, with what an official reads off each. */
export const documentTypes = {
  identityCard: issued,
  passport: issued,
  birthNotice: { needed: ['name', 'issuedOn', 'issuer'], more: ['number'] },
  birthCertificate: issued,
  deathNotice: { needed: ['name', 'issuedOn', 'issuer'], more: ['number'] },
  marriageCertificate: issued,
  singleStatus: issued,
  residence: { needed: ['name', 'issuedOn', 'issuer'], more: ['number'] },
  authorisation: { needed: ['name', 'issuedOn'], more: ['number', 'issuer'] },
  courtRuling: { needed: ['number', 'issuedOn', 'issuer'], more: ['name'] },
  landUse: issued,
  diploma: issued,
  declaration: { needed: ['name'], more: ['issuedOn'] },
  photograph: { needed: [], more: ['name'] },
  other: { needed: ['name'], more: ['number', 'issuedOn', 'issuer'] },
} as const satisfies Readonly<Record<string, Facts>>
export type DocumentType = keyof typeof documentTypes

export const documentTypeCodes = Object.keys(documentTypes) as readonly DocumentType[]

/** What is read off a paper of that kind, needed or not, in the order it is asked for. */
export const factsOf = (type: DocumentType): readonly PaperFact[] => {
  const { needed, more }: Facts = documentTypes[type]
  return paperFacts.filter((fact) => needed.includes(fact) || more.includes(fact))
}

/** True where a paper of that kind cannot be digitised without it. */
export function isNeeded(type: DocumentType, fact: PaperFact): boolean {
  const { needed }: Facts = documentTypes[type]
  return needed.includes(fact)
}

/** As the national portal numbers them: none, digitised here, re-used from a component, re-used from a result of another dossier. */
export const digitisationStates = [0, 1, 2, 3] as const
export type DigitisationState = (typeof digitisationStates)[number]

/** What was read off a paper; `issuedOn` is a day. Only what that kind of paper has. */
export type PaperData = Partial<Readonly<Record<PaperFact, string>>>

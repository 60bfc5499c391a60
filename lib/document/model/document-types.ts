import type { Day } from '@/lib/core/dates'

/** What can be read off a paper. */
export const paperFacts = ['number', 'name', 'issuedOn', 'issuer'] as const
export type PaperFact = (typeof paperFacts)[number]

type Facts = { readonly needed: readonly PaperFact[]; readonly more: readonly PaperFact[] }

const issued: Facts = { needed: ['number', 'name', 'issuedOn', 'issuer'], more: [] }

/** Kinds of papers that are handed in or issued, with what an official reads off each. */
export const documentTypes = {
  identityCard: issued,
  passport: issued,
  birthNotice: { needed: ['name', 'issuedOn', 'issuer'], more: ['number'] },
  birthCertificate: issued,
  deathNotice: { needed: ['name', 'issuedOn', 'issuer'], more: ['number'] },
  deathCertificate: issued,
  marriageCertificate: issued,
  singleStatus: issued,
  residence: { needed: ['name', 'issuedOn', 'issuer'], more: ['number'] },
  authorisation: { needed: ['name', 'issuedOn'], more: ['number', 'issuer'] },
  guardianship: issued,
  courtRuling: { needed: ['number', 'issuedOn', 'issuer'], more: ['name'] },
  decision: { needed: ['number', 'issuedOn', 'issuer'], more: ['name'] },
  certifiedCopy: { needed: ['issuedOn', 'issuer'], more: ['number', 'name'] },
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

/** What was read off a paper; `issuedOn` is a day. Only what that kind of paper has. */
export type PaperData = Partial<Readonly<Record<PaperFact, string>>>

/**
 * Papers that count for so many months from the day they were issued: singleStatus by Nghị định 123/2015/NĐ-CP, Điều 23;
 * residence by Thông tư 66/2023/TT-BCA. Of the others no end is known here.
 */
const usableMonths: Partial<Readonly<Record<DocumentType, number>>> = { singleStatus: 6, residence: 12 }

/** The last day on which a paper of that kind, issued on that day, may be used; null where no end is known. Of a shorter month the last day. */
export function usableUntil(type: DocumentType, issuedOn: Day): Day | null {
  const months = usableMonths[type]
  if (months === undefined) return null
  const [year = 0, month = 1, date = 1] = issuedOn.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

/** True for the code of a kind that is known here; a procedure names them as mere words. */
export const isDocumentType = (code: string): code is DocumentType => Object.hasOwn(documentTypes, code)

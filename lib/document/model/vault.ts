import { type Day, dayOf } from '@/lib/core/dates'
import type { DocumentType, PaperData } from './document-types'

/** A component that the office accepted, or a result that it issued. */
export type VaultSource = 'COMPONENT' | 'RESULT'

/** USABLE: may be used in a dossier and shown to others. EXPIRED: its last day is over. REVOKED: a result that was corrected or recalled. */
export type VaultState = 'USABLE' | 'EXPIRED' | 'REVOKED'

/** Of links to third persons: digits of the code, wrong codes a link bears, minutes one sees the paper, links to one paper at a time, days. */
export const shareLimits = { digits: 6, tries: 5, minutes: 15, links: 10, days: { least: 1, most: 30 } } as const

type Life = { readonly revokedAt: Date | null; readonly validUntil: Day | null }

/** How an entry stands. Its last day still counts. */
export function vaultStateOf({ revokedAt, validUntil }: Life, now: Date): VaultState {
  if (revokedAt !== null) return 'REVOKED'
  return validUntil !== null && validUntil < dayOf(now) ? 'EXPIRED' : 'USABLE'
}

/** One paper of the citizen, as pages show it. */
export type VaultPaper = {
  readonly id: string
  readonly source: VaultSource
  readonly documentType: DocumentType
  /** As the procedure it came from names it. */
  readonly title: { readonly vi: string; readonly en?: string | undefined }
  readonly dossierCode: string
  readonly data: PaperData
  readonly keptAt: Date
  readonly validUntil: Day | null
  readonly state: VaultState
  readonly files: readonly { readonly file: string; readonly name: string; readonly mediaType: string; readonly bytes: number; readonly isClean: boolean }[]
}

/** The day a paper goes by: when it was issued, where that is known, or else came to the office. */
export const dayOfPaper = ({ data, keptAt }: Pick<VaultPaper, 'data' | 'keptAt'>): Day => data.issuedOn ?? dayOf(keptAt)

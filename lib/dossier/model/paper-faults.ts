import { dayOf } from '@/lib/core/dates'
import { filePlaces } from '@/lib/form/model/files'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { limitsOf, unfitFor, type UnfitFile } from './file-limits'

/** A paper of a draft as it lies there now, whatever it was when it was handed in. */
export type LyingPaper = {
  readonly componentKey: string
  readonly mediaType: string
  readonly bytes: number
  readonly verdict: string
  /** Of a paper from the vault; null of any other. */
  readonly kept: { readonly revoked: boolean; readonly validUntil: string | null } | null
}

/** Why a paper that was taken cannot be filed any more. `lapsed`: its last day is over, or it was corrected or recalled. */
export type PaperFault = 'infected' | 'lapsed' | UnfitFile

/**
 * What has come between a paper's being taken and its being filed: the scanner found something, a paper from the vault has
 * ended, or the version the draft was carried over to takes other files.
 */
export function faultOf(paper: LyingPaper, { components, form }: Pick<ProcedureDefinition, 'components' | 'form'>, now: Date): PaperFault | null {
  if (paper.verdict === 'INFECTED') return 'infected'
  if (paper.kept && (paper.kept.revoked || (paper.kept.validUntil !== null && paper.kept.validUntil < dayOf(now)))) return 'lapsed'
  const { componentKey } = paper
  const taker = components.find(({ key }) => key === componentKey) ?? (form && filePlaces(form).find(({ component }) => component === componentKey)?.field)
  return taker ? unfitFor(limitsOf(taker), paper) : null
}

/** In the words of a refusal to file. */
export const refusalFor = (fault: PaperFault) => (fault === 'infected' ? 'file-infected' : fault === 'lapsed' ? 'paper-lapsed' : 'file-unfit')

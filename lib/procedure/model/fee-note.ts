import type { LocalizedText } from '@/lib/form/schema'
import type { ProcedureDefinition } from '../schema'

const noAmountKnown = /chưa (?:công bố|quy định) mức (?:thu|phí|lệ phí)/iu
const nothingElse = /^[^.]*\.(?:\s*Vui lòng hỏi [^.]*\.)?$/u

/** True of a note that tells people no amount is known: beside amounts they would not know which of the two holds. */
export const saysNoAmountIsKnown = (note: LocalizedText | undefined): boolean => note !== undefined && noAmountKnown.test(note.vi)

/** The note to keep once there are amounts: one that says no more than that none is known falls away, any other stays as it is. */
export const noteBesideFees = ({ feeNote }: Pick<ProcedureDefinition, 'feeNote'>): LocalizedText | undefined =>
  feeNote && saysNoAmountIsKnown(feeNote) && nothingElse.test(feeNote.vi.trim()) ? undefined : feeNote

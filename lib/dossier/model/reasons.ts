import type { DelayReasonCode } from './deadlines'

/** Why a dossier is not taken in. */
export const refusalReasons = ['not-competent', 'incomplete', 'false-data', 'already-done', 'other'] as const
type RefusalReasonCode = (typeof refusalReasons)[number]

/** Every code an event of a dossier may keep as its reason; handing over keeps the way the result was given. */
export type ReasonCode =
  | RefusalReasonCode | DelayReasonCode | 'confirmation-asked' | 'supplement-overdue' | 'payment-overdue' | 'waived' | 'further-round' | 'corrected' | 'ELECTRONIC' | 'COUNTER' | 'POST'

/** Papers an event causes. */
export type PaperKind = 'receipt-slip' | 'supplement' | 'refusal' | 'termination' | 'extension' | 'withdrawal-declined' | 'recall' | 'correction'
/** Papers a dossier keeps as issued. */
export type IssuedPaperKind = PaperKind | 'result' | 'recalled-result' | 'replaced-result'

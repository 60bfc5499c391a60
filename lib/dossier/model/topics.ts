import type { MessageTopic } from '@/lib/notification/model'
import type { DossierEvent } from './transitions'

type Happened = { readonly event: DossierEvent; readonly from: string | null; readonly to: string; readonly reasonCode: string | null }

/** What a citizen is told by what happened; what is not here is the office's own affair, or the citizen's own act. */
const topics: Partial<Record<DossierEvent, MessageTopic>> = {
  submit: 'dossier.submitted',
  accept: 'dossier.accepted',
  refuse: 'dossier.refused',
  refuseOverdueSupplement: 'dossier.refused',
  requestSupplement: 'dossier.supplement-requested',
  answerSupplement: 'dossier.supplement-answered',
  passConfirmation: 'dossier.confirmed-by-silence',
  approve: 'dossier.completed',
  requestPayment: 'dossier.payment-requested',
  recordPayment: 'dossier.payment-recorded',
  closeUnpaid: 'dossier.closed-unpaid',
  requestWithdrawal: 'dossier.withdrawal-requested',
  confirmWithdrawal: 'dossier.stopped',
  declineWithdrawal: 'dossier.withdrawal-declined',
  stop: 'dossier.stopped',
  handOver: 'dossier.returned',
  recall: 'dossier.recalled',
  correct: 'dossier.correcting',
  declineCorrection: 'dossier.correction-declined',
  returnUndelivered: 'dossier.undelivered',
  approveExtension: 'dossier.due-date-changed',
}

/** The message to the citizen that an event calls for, or null. Work going on is told once, when it begins. */
export function topicOf({ event, from, to, reasonCode }: Happened): MessageTopic | null {
  if (event === 'draftResult' && reasonCode === 'confirmation-asked') return 'dossier.confirmation-requested'
  // Nothing came in where the law waives it.
  const told = event === 'recordPayment' && reasonCode === 'waived' ? undefined : topics[event]
  if (told) return told
  return from !== to && to === 'IN_PROGRESS' ? 'dossier.in-progress' : null
}

import type { MessageTopic } from '../model'

/** What news is about, as a citizen chooses by. All of it is told in the portal, whatever is chosen. */
export const noticeKinds = ['action', 'outcome', 'appointment', 'progress'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The channels a citizen may switch on and off. */
export const choosableChannels = ['email', 'zalo', 'sms'] as const
export type ChoosableChannel = (typeof choosableChannels)[number]
export type Choices = Readonly<Record<ChoosableChannel, readonly NoticeKind[]>>

const action: readonly MessageTopic[] = [
  'dossier.supplement-requested', 'dossier.supplement-overdue', 'dossier.payment-requested', 'dossier.payment-reminder', 'dossier.message',
  'dossier.supplement-reminder', 'dossier.file-refused', 'draft.file-refused',
  'dossier.confirmation-requested', 'draft.expiring', 'draft.procedure-withdrawn', 'mandate.asked', 'mandate.declared', 'account.merged',
]
const outcome: readonly MessageTopic[] = [
  'dossier.accepted', 'dossier.refused', 'dossier.stopped', 'dossier.closed-unpaid', 'dossier.completed', 'dossier.returned', 'dossier.recalled',
  'dossier.correcting', 'dossier.correction-declined', 'dossier.withdrawal-declined', 'dossier.due-date-changed', 'complaint.answered',
  'privacy.package-ready', 'privacy.rectification-answered', 'privacy.erasure-done', 'privacy.erasure-hindered',
]

/** Under which of the citizen's choices a topic falls; what is neither to be done nor decided is progress. */
export function kindOf(topic: MessageTopic): NoticeKind {
  if (topic.startsWith('appointment.')) return 'appointment'
  if (action.includes(topic)) return 'action'
  return outcome.includes(topic) ? 'outcome' : 'progress'
}

/** Until the citizen chooses: everything by e-mail, and to a confirmed phone what is to be done, decided or attended. */
export const defaultChoices: Choices = {
  email: noticeKinds,
  zalo: ['action', 'outcome', 'appointment'],
  sms: ['action', 'outcome', 'appointment'],
}

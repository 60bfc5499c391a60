/** What a citizen is told about a dossier, a draft, an appointment or a complaint: in the portal, and by e-mail where there is a confirmed address. */
export const messageTopics = [
  'dossier.submitted',
  'dossier.accepted',
  'dossier.refused',
  'dossier.in-progress',
  'dossier.supplement-requested',
  'dossier.supplement-answered',
  'dossier.supplement-overdue',
  'dossier.payment-requested',
  'dossier.payment-recorded',
  'dossier.payment-reminder',
  'dossier.closed-unpaid',
  'dossier.confirmation-requested',
  'dossier.confirmed-by-silence',
  'dossier.due-date-changed',
  'dossier.withdrawal-requested',
  'dossier.withdrawal-declined',
  'dossier.stopped',
  'dossier.completed',
  'dossier.returned',
  'dossier.recalled',
  'dossier.message',
  'dossier.supplement-reminder',
  'dossier.correcting',
  'dossier.correction-declined',
  'dossier.collect-reminder',
  'dossier.undelivered',
  'dossier.file-refused',
  'draft.expiring',
  'draft.procedure-withdrawn',
  'draft.file-refused',
  'appointment.booked',
  'appointment.moved',
  'appointment.cancelled',
  'appointment.called-off',
  'appointment.reminder',
  'complaint.received',
  'complaint.answered',
  'privacy.package-ready',
  'privacy.rectification-answered',
  'privacy.erasure-done',
  'privacy.erasure-hindered',
  'mandate.asked',
  'mandate.given',
  'mandate.declared',
  'mandate.declined',
  'mandate.revoked',
  'account.merged',
] as const
export type MessageTopic = (typeof messageTopics)[number]

/** Short secrets: what is sent must say them, and nothing else may. */
export const secretTopics = ['dossier.hand-over-code', 'account.phone-confirmation', 'mandate.code', 'assistance.code', 'assistance.filing-code'] as const
export type SecretTopic = (typeof secretTopics)[number]

/** What is sent by e-mail only, because it is the e-mail that is to be proved. */
const accountTopics = ['account.email-confirmation', 'official.invitation', 'official.password-reset', 'official.account-changed', 'official.factors-reset'] as const

/** What officials are told about the dossiers of their office, by e-mail. */
export const officeTopics = [
  'official.deadline-50',
  'official.deadline-80',
  'official.deadline-100',
  'official.extension-proposed',
  'official.extension-approved',
  'official.extension-declined',
  'official.opinion-asked',
  'official.opinion-reminder',
  'official.opinion-late',
  'official.opinion-answered',
  'official.nobody',
  'official.message',
  'official.proposal',
] as const
export type OfficeTopic = (typeof officeTopics)[number]

/** `official.digest`: what waits for an official this morning; its words are made of what there is. */
export const mailTopics = [...messageTopics, ...secretTopics, ...accountTopics, ...officeTopics, 'official.digest'] as const
export type MailTopic = (typeof mailTopics)[number]

/** Codes: nothing holds them back, and they are erased whatever became of them. */
export const isSecret = (topic: string): boolean => (secretTopics as readonly string[]).includes(topic)

/** The last that somebody is told: of the address nothing is left once it was sent or given up. */
export const isFarewell = (topic: string): boolean => topic === ('privacy.erasure-done' satisfies MessageTopic)

/** What an operator may send again after it was given up: news, but no code, no one-time link, and no farewell. */
export const maySendAgain = (topic: string): boolean => ([...messageTopics, ...officeTopics] as readonly string[]).includes(topic) && !isFarewell(topic)

/** So long it may be sent again; then what it would have said is erased. */
export const keptForRetryDays = 30

/** What an e-mail says, as lines of plain text; the link stands under them. */
export type MailWords = {
  readonly locale: 'vi' | 'en'
  readonly subject: string
  readonly greeting: string
  readonly lines: readonly string[]
  /** The words of the link. */
  readonly button: string
  readonly closing: string
  readonly footer: string
}

/** What is sent where no administrator wrote other words; "{ma}" and the like are filled in last. */
export type ShippedWords = MailWords & { readonly sms: string }

/** Ways to reach somebody outside the portal. */
export const channels = ['EMAIL', 'SMS', 'ZALO'] as const
export type Channel = (typeof channels)[number]

/** By which name the state of the channel's gateway is kept (lib/core/breaker). */
export const breakerOf = (channel: Channel) => `gateway.${channel}`
/** How long a gateway that fails is left alone. */
export const gatewayPace = { firstMs: 60_000, longestMs: 15 * 60_000, probeMs: 30_000 } as const
export type PhoneChannel = Exclude<Channel, 'EMAIL'>

/** "******3456": enough for its owner to know it by. */
export const maskedPhone = (phone: string): string => `******${phone.slice(-4)}`

/** "m***@congdan.example". */
export const maskedEmail = (email: string): string => email.replace(/^(.).*@/, '$1***@')

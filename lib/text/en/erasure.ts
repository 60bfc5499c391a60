import type { Obstacle } from '@/lib/privacy/model/retention'
import type { erasure as vi } from '../vi/erasure'

const obstacles: Readonly<Record<Obstacle, string>> = {
  'open-dossier': 'You have a dossier that has not ended. Wait until it has, or ask to withdraw it, and ask again.',
  'open-complaint': 'Feedback of yours has not been answered. Wait for the answer, or withdraw it, and ask again.',
  'open-rectification': 'A request of yours to correct data has not been answered. Wait for the answer and ask again.',
  'open-appointment': 'You have an appointment. Cancel it and ask again.',
  held: 'Your data are held at the request of an authority. Please contact the one-stop desk.',
}

/** Erasing one's account. */
export const erasure = {
  title: 'Erase your account',
  lead: 'You have the right to have your personal data erased, except what the law obliges the office to keep (Law on Personal Data Protection 91/2025/QH15).',
  goesTitle: 'Will be erased for good',
  goes: (drafts, messages, kept) => [
    `Unfinished drafts with the papers you uploaded: ${String(drafts)}`,
    `Papers in your vault and links by which you share them: ${String(kept)}`,
    `Messages you were sent: ${String(messages)}`,
    'Your name, personal number and the data from VNeID in your account',
    'Phone number, e-mail, and how you want to be told',
    'Sessions on all devices, mandates under which nothing was filed, packages of your data',
  ],
  staysTitle: 'Will be kept, and why',
  stays: (filed) => [
    `Filed dossiers with their papers and results (${String(filed)}): until the retention term of the office ends, Law on Archives 33/2024/QH15. Once the account is gone, look them up by their code.`,
    'Registers of civil status and certification: for ever, Law on Civil Status 60/2014/QH13 and Decree 23/2015/NĐ-CP.',
    'Answered feedback and the log of messages sent: until their retention term ends.',
    'The trace of who saw and did what: kept for supervision, with identifiers only, without a name.',
  ],
  after: (days) => `You have ${String(days)} days to take the request back. If you sign in with VNeID after that, you have a new and empty account.`,
  confirmation: 'Type DELETE MY ACCOUNT to confirm',
  confirmationHint: 'Capitals or small letters, both will do.',
  ask: 'Ask for my account to be erased',
  sending: 'Sending…',
  pendingTitle: 'Your account will be erased',
  pending: (at) => `It will be erased at ${at}. Until then you can use it as before, and take the request back.`,
  takeBack: 'Keep my account',
  hindered: 'An earlier request was not carried out because something was unfinished when its day came. Your account is untouched.',
  obstaclesTitle: 'The account cannot be erased yet',
  obstacles,
  errorTitle: 'This could not be done',
  fields: { required: 'Please type the words to confirm', 'not-the-words': 'These are not the words: type DELETE MY ACCOUNT' },
  refusals: {
    ...obstacles,
    'cross-site': 'The request did not come from this page and was not kept. Please try again.',
    'no-answer': 'The connection was lost, so it is not known whether this was kept. Load the page again to see.',
    'not-found': 'No request to erase the account is waiting.',
    'not-possible': 'You have asked for your account to be erased already.',
  },
} satisfies typeof vi

import type { proxy as vi } from '../vi/proxy'

export const proxy = {
  title: 'Somebody else to collect the result',
  link: 'Let somebody else collect the result at the counter',
  lead: 'If you cannot come, say here who will collect the result at the counter for you. They bring their own identity card; no written authorisation is needed.',
  now: 'Named at present',
  who: 'Who collects for you',
  another: 'Name somebody else',
  namedAt: 'Named at',
  named: 'Whoever collects for you has been noted',
  revoked: 'Taken back: only you can collect the result',
  ended: 'This dossier has ended, so nobody can be named any more.',
  back: 'Back to the dossier',
  forms: {
    refusals: {
      'cross-site': 'The form was not sent from this page. Please reload the page and send it again.',
      'no-answer': 'The connection was lost, so we cannot tell whether it was noted. Please check the network and press again.',
      'not-found': 'There is no such dossier among yours.',
      'not-possible': 'This is not possible any more. Please reload the page.',
    },
    fields: {
      'name-missing': 'Enter the name of whoever collects',
      'too-long': 'The name is too long, 120 characters at most',
      'not-twelve-digits': 'The number has exactly 12 digits',
    },
    errorTitle: 'Something needs correcting',
    name: 'Full name of whoever collects',
    idNumber: 'Their personal identification number',
    idHint: 'The 12 digits on the identity card. It is compared at the counter.',
    save: 'Save',
    revoke: 'Take back',
    sending: 'Saving…',
  },
} satisfies typeof vi

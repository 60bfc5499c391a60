import type { eligibility as viEligibility, ended as viEnded } from '../vi/eligibility'

export const eligibility = {
  title: 'Before you begin',
  lead: 'Answer these questions to see whether this service fits your case. You answer them only once.',
  next: 'Continue',
  noTitle: 'This service is not for your case',
  yourAnswer: 'You answered',
  goTo: 'The procedure for you:',
  change: 'Change the answer',
  home: 'Find another procedure',
  reviewTitle: 'Questions before the form',
} satisfies typeof viEligibility

export const ended = {
  where: 'If you need help, please come to the One-stop office.',
  help: 'Address and opening hours',
  draftTitle: 'Your unfinished draft',
  draftBody: 'This draft can no longer be submitted. Note down what you need, then delete it; otherwise it is deleted by itself when its time is over.',
  draftKept: (day: string) => `Kept until the end of ${day}.`,
  deleteSummary: 'Delete this draft',
  draftEmpty: 'Nothing has been filled in yet.',
} satisfies typeof viEnded

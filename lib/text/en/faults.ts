import type { faults as vi } from '../vi/faults'

export const faults = {
  notFound: {
    title: 'Page not found',
    body: 'The address may be mistyped, or the page is no longer here. If you came from a link in one of our e-mails, please open the e-mail and follow the link again.',
    home: 'Go to the home page',
    help: 'See help and the hotline',
  },
  error: {
    title: 'Something has gone wrong',
    body: 'This is a fault on our side, not yours. Everything you saved or submitted is still there. Please try again in a few minutes.',
    reference: 'Reference to give to the hotline:',
    retry: 'Try again',
    home: 'Go to the home page',
  },
} satisfies typeof vi

import type { accessibility as vi } from '../vi/accessibility'

export const accessibility = {
  title: 'Accessibility',
  lead: 'This portal is for everybody, including people with disabilities, elderly people, and people with a cheap phone or a slow network.',
  sections: [
    {
      heading: 'What you can expect',
      blocks: [
        [
          'Zoom to 400 % without scrolling sideways; use it on a screen 320 pixels wide.',
          'Do everything with the keyboard alone, and always see where you are.',
          'Hear all of the content with a screen reader; mistakes in a form are read out and lead to the place to mend.',
          'Read the text: a contrast of at least 4.5 : 1, and nothing said by colour alone.',
          'File a dossier even where the browser runs no JavaScript.',
          'Stop half-way and come back later: what you declared is saved at every step.',
        ],
      ],
    },
    {
      heading: 'How far we conform',
      blocks: [
        'We follow the Web Content Accessibility Guidelines WCAG 2.2 at level AA. With every change the pages are checked automatically at 360 and 1280 pixels, with and without JavaScript.',
      ],
    },
    {
      heading: 'Where we still fall short',
      blocks: [
        [
          'Results in PDF are not yet fully tagged for screen readers. You may ask an official to read them to you or to send the content as text.',
          'Photographs of documents uploaded by applicants have no text alternative.',
          'Some guides to procedures do not exist in English yet; those parts are shown in Vietnamese.',
          'We test with automatic tools and with the keyboard; tests together with people with disabilities have not been done yet.',
        ],
      ],
    },
    {
      heading: 'If you have difficulties',
      blocks: [
        'Call the hotline 0236 000 1022 or come to the one-stop counter, 388 Núi Thành. Officials help you to fill in the form, and can come to the home of people with severe disabilities or elderly people who cannot leave it.',
        'If you find a page hard to use, please tell us its name and what you were trying to do. We answer within 5 working days.',
      ],
    },
  ],
  updated: 'Self-assessed on 23/11/2026.',
} satisfies typeof vi

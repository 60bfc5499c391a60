import type { terms as vi } from '../vi/terms'

export const terms = {
  title: 'Terms of use',
  lead: 'What you and we both keep to when you use the online public services of Hòa Cường Ward.',
  sections: [
    {
      heading: 'The portal is free of charge',
      blocks: [
        'Reading about procedures, filing, tracking and downloading results cost nothing. The fee of a procedure, if there is one, is shown on the page of that procedure and again before you submit. No official may ask for anything more.',
      ],
    },
    {
      heading: 'Who can file',
      blocks: [
        'Anyone with a VNeID account of level 2. You need no account to read the guides or to track a dossier by its code.',
        'If you cannot use the portal, you can always file at the one-stop counter or by post. Your dossier is handled in the same way.',
      ],
    },
    {
      heading: 'You answer for what you declare',
      blocks: [
        'By submitting you state that what you declare is true and that your documents are genuine. False declarations and forged papers are dealt with under the law, and the result may be revoked.',
        'If you file for somebody else, you need that person’s consent or authorisation as the procedure provides.',
        'Keep your VNeID account to yourself and do not let others use your session.',
      ],
    },
    {
      heading: 'When a dossier counts as filed',
      blocks: [
        'When the portal shows you its code. Pressing the button several times does not make several dossiers. You can file at any hour of any day; the time limit is counted in working days and stands on the receipt with the appointment for the result.',
        'If your dossier is incomplete or is not accepted, we tell you why and what to do. If we are late, you receive an apology with a new date.',
      ],
    },
    {
      heading: 'What an electronic result is worth',
      blocks: [
        'An electronic result signed digitally by the competent person has the same legal value as paper. Papers which the law requires on paper are still given on paper.',
      ],
    },
    {
      heading: 'We keep the portal running',
      blocks: [
        'We try to keep the portal available day and night and announce maintenance beforehand. If the portal fails on the last day of a time limit, call the hotline or come to the one-stop counter; a fault of the portal does not cost you your right.',
        'It is forbidden to attack the portal, to guess other people’s dossier codes, to send harmful files, or to keep others from using it.',
      ],
    },
    {
      heading: 'Feedback and complaints',
      blocks: [
        'You can comment on our service on the hotline or at the one-stop counter, and complain about an administrative decision under the Law on Complaints. Nobody is treated worse for having spoken up.',
      ],
    },
    {
      heading: 'Changes to these terms',
      blocks: [
        'When the terms change, we put the date at the end of this page. Dossiers already filed stay under the terms in force when they were filed. Where the English and the Vietnamese text differ, the Vietnamese text holds.',
      ],
    },
  ],
  updated: 'In force since 23/11/2026.',
} satisfies typeof vi

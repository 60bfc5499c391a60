import type { privacy as vi } from '../vi/privacy'

export const privacy = {
  title: 'Privacy',
  lead: 'This page says what we use your personal data for, what we keep, how long we keep it, who may see it, and what rights you have.',
  sections: [
    {
      heading: 'Who is responsible',
      blocks: [
        'The People’s Committee of Hòa Cường Ward, 388 Núi Thành, Đà Nẵng City, is the controller of personal data on this portal.',
        'You can ask about your data at the one-stop counter, on the hotline 0236 000 1022 or by e-mail at du-lieu@hoacuong.example.',
      ],
    },
    {
      heading: 'What we use the data for',
      blocks: [
        'Only to handle the procedure you file: to receive it, check it, decide on it, return the result and keep the file as the law demands. Public bodies do this as a duty given by law, so your consent to each step is not needed; we must still tell you, and keep to that purpose.',
        'We do not use your data for advertising, do not sell or rent it, and do not use it for another procedure that you have not filed.',
      ],
    },
    {
      heading: 'What we keep',
      blocks: [
        [
          'From VNeID when you sign in: full name, personal identification number, date of birth, sex, residence, telephone number if there is one, and level of identification. Your VNeID password never reaches us.',
          'What you write in the form and the documents you attach.',
          'An e-mail address, if you want notifications. You may leave it out.',
          'The history of the dossier: who did what, when, and the outcome.',
          'If you came by a link of the ward on Zalo, Facebook, a billboard or an open day: the name of that channel, for 30 days on your device and with the dossier you file. It does not tell who you are.',
          'Technical records: time of access, network address and kind of browser, to protect the system.',
        ],
        'Identification numbers, telephone numbers, e-mail addresses and what you write in the form are encrypted when stored. The public tracking page shows only the status and the due date, never the full name.',
      ],
    },
    {
      heading: 'How long we keep it',
      blocks: [
        [
          'Drafts you have not submitted: until the date shown on the draft. You are warned beforehand and may delete a draft at any time.',
          'Submitted dossiers: for the archiving period of that procedure. Civil-status registers and papers are kept for ever by law.',
          'Technical records: no longer than 12 months.',
        ],
        'After that the data is deleted, or changed so that you can no longer be recognised.',
      ],
    },
    {
      heading: 'Who may see it',
      blocks: [
        [
          'You.',
          'The ward’s officials to whom your dossier is assigned, and the leader who approves it.',
          'Another authority, where the procedure requires its opinion or its part; the history of the dossier says so.',
          'Inspectors, courts and investigators, where the law allows it and upon a written request.',
        ],
        'Each time an official opens your dossier, the system records who and when. You have the right to ask who has looked.',
      ],
    },
    {
      heading: 'Your rights',
      blocks: [
        [
          'To know and see the data we hold about you, and to receive a copy.',
          'To have what is wrong corrected.',
          'To have data deleted or its use restricted, where the law does not oblige us to keep it.',
          'To withdraw consent from what rests on your consent, such as notifications by e-mail.',
          'To object, complain, denounce, sue and claim damages as the law provides.',
        ],
        'Send your request to the one-stop counter, the hotline or the e-mail address at the top of this page. We answer within 2 working days; if we cannot do what you ask, we say why.',
      ],
    },
    {
      heading: 'If something goes wrong',
      blocks: [
        'If personal data is leaked, lost or tampered with, we report it to the authority for personal data protection within 72 hours and tell the people affected what to do.',
      ],
    },
    {
      heading: 'Cookies',
      blocks: [
        'The public pages set no cookies. When you sign in, the portal sets the cookies it needs to recognise your session; they end when you sign out or when the session expires. The portal uses no tracking cookies and loads nothing from other sites.',
        'If your session expires while you are filling in a form, the browser may keep what you have just typed on your own device until you sign in again. On a shared computer, sign out when you have finished.',
      ],
    },
    {
      heading: 'Legal grounds',
      blocks: [
        [
          'Law on Personal Data Protection No. 91/2025/QH15 and Decree No. 356/2025/NĐ-CP.',
          'The laws and decrees named under the legal grounds of each procedure.',
        ],
      ],
    },
  ],
  updated: 'Last reviewed on 23/11/2026.',
} satisfies typeof vi

import type { help as vi } from '../vi/help'

export const help = {
  title: 'Help',
  lead: 'Call, write or come to see us. You need not know the exact name of the procedure.',
  contactHeading: 'Contact',
  hotlineLabel: 'Hotline',
  hotlineNote: 'During opening hours; charged as an ordinary call. Officials speak Vietnamese.',
  counterLabel: 'One-stop counter',
  hoursLabel: 'Opening hours',
  hoursNote: 'Closed on Saturdays, Sundays and public holidays.',
  emailLabel: 'E-mail',
  email: 'mot-cua@hoacuong.example',
  emailNote: 'Please do not send identity papers by e-mail.',
  lookupHeading: 'See how far a dossier has come',
  lookupBody: 'You need the dossier code and the last four digits of the applicant’s identification number. No sign-in.',
  lookupLink: 'Track a dossier',
  questionsHeading: 'Common questions',
  questions: [
    {
      question: 'What do I need to file online?',
      answer: [
        'A VNeID account of level 2, clear photographs or scans of the documents asked for, and about fifteen minutes. The page of each procedure lists what to hand in, and what need not be handed in because the state already has it.',
      ],
    },
    {
      question: 'My VNeID account is only at level 1. What now?',
      answer: [
        'You can read the guides and track dossiers, but not file yet. To reach level 2, take your identity card to a ward or commune police office; this is free of charge.',
      ],
    },
    {
      question: 'The network failed while I was filling in the form. Do I have to start again?',
      answer: [
        'No. Each time you press “Save and continue”, that step is saved. Sign in again, on another device if you like, and you find the draft under My dossiers.',
      ],
    },
    {
      question: 'How do I know that my dossier was submitted?',
      answer: [
        'The portal shows the dossier code and lets you download what you filed. If you have confirmed an e-mail address, you receive an e-mail too. Without a code nothing was submitted; look under My dossiers before you submit again.',
      ],
    },
    {
      question: 'I was asked to add something. What do I do?',
      answer: [
        'Open the dossier under My dossiers. You only need to mend what is named; the rest stays as it is. Once sent, the dossier goes back to the official by itself.',
      ],
    },
    {
      question: 'I filed by mistake. Can I withdraw it?',
      answer: [
        'Yes, as long as there is no result. Open the dossier and choose “Withdraw”. You may file a new one at any time.',
      ],
    },
    {
      question: 'How do I get the result?',
      answer: [
        'As you chose when filing: electronically from the portal, on paper at the one-stop counter, or by post. When you come to collect it, bring your identity card and the dossier code.',
      ],
    },
    {
      question: 'I cannot use a phone or a computer.',
      answer: [
        'Come to the one-stop counter. An official files for you there and prints a receipt; you follow the dossier by the code on it.',
      ],
    },
  ],
  feedbackHeading: 'Not satisfied?',
  feedbackBody: 'If your dossier is late, if you are asked for papers that are not on the list or for money without a receipt, please call the hotline and give the dossier code. You may also complain under the Law on Complaints.',
} satisfies typeof vi

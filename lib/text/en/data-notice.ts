import type { dataNotice as vi } from '../vi/data-notice'

export const dataNotice = {
  short: 'What you tell us is used for this procedure only. You can see who opened your dossier.',
  summary: 'How your personal data are used',
  data: 'Which data',
  fromVneid: 'Name, personal number, birth date, sex, residence and phone number from VNeID',
  form: 'Form',
  papers: 'The documents you attach',
  purpose: 'What for',
  usualPurpose: 'Only to receive, check and settle this procedure, give you the result and keep the dossier. For nothing else.',
  law: 'Under which law',
  dataLaw: 'Law on Personal Data Protection 91/2025/QH15 and Decree 356/2025/NĐ-CP',
  recipients: 'Who gets them',
  usualRecipients: {
    civilStatus: 'The one-stop counter, the civil-status officer and whoever signs the result; the electronic civil-status database and the national population database.',
    certification: 'The one-stop counter, the certification officer and whoever signs.',
    residence: 'The one-stop counter and the residence registration authority (ward police); the national population database.',
    other: 'The officials who work on your dossier and whoever signs the result. Another agency gets only what it needs to answer, where the procedure requires its opinion.',
  },
  retention: 'For how long',
  usualRetention: {
    civilStatus: 'The civil-status books and certificates are kept for ever under the Law on Civil Status. The dossier is kept for the archive period of the procedure.',
    certification: 'Certification books are kept for ever; papers kept with a certified signature for 2 years, contracts and transactions for 20. Scans of originals are not archived when copies are certified.',
    other: 'For the archive period the law sets for this procedure; after it, data are erased or made unrecognisable.',
  },
  rights: 'Your rights',
  rightsBody: 'To see your data, get a copy, ask for corrections, know who looked, and ask for erasure where the law allows. We answer within 2 working days.',
  more: 'Read the privacy page',
} satisfies typeof vi

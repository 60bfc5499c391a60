import type { mail as vi } from '../vi/mail'

type Words = { subject: (code: string) => string; lines: string[]; button: string }

const dossier = (subject: (code: string) => string, ...lines: string[]): Words => ({ subject, lines, button: 'See the dossier' })

const appointment = (subject: (when: string) => string, ...lines: string[]) => ({ subject, lines, button: 'See the appointment' })

const mandate = (subject: string, ...lines: string[]): Words => ({ subject: () => subject, lines, button: 'See it in your account' })

export const mail = {
  greeting: 'Dear Sir or Madam,',
  closing: 'Yours faithfully, the Một Cửa public service portal.',
  footer:
    'This is an automatic e-mail; please do not answer it. The portal never asks for your password or a verification code by e-mail, text message or telephone.',
  /** What a text message says: the news in one line and where to read on; of a code, the line that says it. */
  sms: (subject: string, { lines }: Pick<Words, 'lines'>): string => (lines[0]?.includes('{ma_xac_nhan}') ? `Một Cửa: ${lines[0]}` : `${subject}. See {lien_ket}`),
  topics: {
    'dossier.submitted': dossier(
      (code) => `We have received dossier ${code}`,
      'We have received the dossier you filed online.',
      'The one-stop counter will check it and tell you whether it is accepted. The page of the dossier says what comes next and by when.',
    ),
    'dossier.accepted': dossier(
      (code) => `Dossier ${code} has been accepted`,
      'Your dossier has been accepted. The date of the result and the receipt slip are on the page of the dossier.',
    ),
    'dossier.refused': dossier(
      (code) => `Dossier ${code} has not been accepted`,
      'We are sorry: your dossier has not been accepted. The reason, and what you can do next, are on the page of the dossier.',
    ),
    'dossier.in-progress': dossier(
      (code) => `Dossier ${code} is being processed`,
      'Your dossier is being processed. The date of the result is on the page of the dossier.',
    ),
    'dossier.supplement-requested': dossier(
      (code) => `Dossier ${code} needs something more`,
      'Something has to be added to your dossier or corrected. The page of the dossier says what, why and by when.',
    ),
    'dossier.supplement-answered': dossier(
      (code) => `We have received what was missing in dossier ${code}`,
      'We have received your additions. Processing of your dossier goes on.',
    ),
    'dossier.supplement-overdue': dossier(
      (code) => `The time to complete dossier ${code} has passed`,
      'The time to complete the dossier has passed and we have received nothing. What comes next is on the page of the dossier.',
    ),
    'dossier.payment-requested': dossier(
      (code) => `A fee is due for dossier ${code}`,
      'A fee has to be paid before your dossier can go on. The amount, the reason, and how and where to pay are on the page of the dossier.',
    ),
    'dossier.payment-recorded': dossier(
      (code) => `The fee of dossier ${code} has been received`,
      'We have received the whole fee of the dossier. What comes next is on the page of the dossier.',
    ),
    'dossier.payment-reminder': dossier(
      (code) => `The time to pay for dossier ${code} is nearly over`,
      'Your dossier waits for a fee, and the time to pay it is nearly over. Until when, how much, how and where to pay is on the page of the dossier.',
      'If you have just paid, please take no notice of this message.',
    ),
    'dossier.closed-unpaid': dossier(
      (code) => `Dossier ${code} has been stopped because the fee was not paid`,
      'The time to pay is over and we have not received the fee, so the dossier has been stopped. If you still need it, you can file a new one.',
      'If you did pay, please call us at the number on the page of the dossier.',
    ),
    'dossier.confirmation-requested': dossier(
      (code) => `Please check the draft for dossier ${code}`,
      'The paper has been drafted. Please check every entry and confirm it, or tell us what is wrong.',
      'If you say nothing by the time given on the page of the dossier, the draft counts as correct.',
    ),
    'dossier.confirmed-by-silence': dossier(
      (code) => `The draft for dossier ${code} counts as correct`,
      'The time to object has passed and you have not objected, so the draft counts as correct. Processing goes on.',
    ),
    'dossier.due-date-changed': dossier(
      (code) => `The date of the result of dossier ${code} has changed`,
      'We apologise for not having finished in time. The new date and the reason are on the page of the dossier.',
    ),
    'dossier.withdrawal-requested': dossier(
      (code) => `We have received your request to withdraw dossier ${code}`,
      'We have received your request to withdraw the dossier. An official will look at it and answer you.',
    ),
    'dossier.withdrawal-declined': dossier(
      (code) => `Dossier ${code} cannot be withdrawn`,
      'The request to withdraw was not granted; processing goes on. The reason is on the page of the dossier.',
    ),
    'dossier.stopped': dossier(
      (code) => `Dossier ${code} has been stopped`,
      'Processing of the dossier has stopped. The reason is on the page of the dossier.',
    ),
    'dossier.completed': dossier(
      (code) => `Dossier ${code} has a result`,
      'Your dossier has been completed. How to receive the result is on the page of the dossier.',
    ),
    'dossier.returned': dossier(
      (code) => `The result of dossier ${code} has been handed over`,
      'The result of the dossier has been handed over. If you have not received it, please call the hotline given on the portal.',
    ),
    'dossier.collect-reminder': dossier(
      (code) => `The result of dossier ${code} waits for you`,
      'The result of your dossier is ready and kept at the counter. When you come for it, please bring an identity paper, and the receipt or the code of the dossier.',
      'If you cannot come, you can name somebody to collect it on the page of the dossier. If you have just collected it, please take no notice of this message.',
    ),
    'dossier.undelivered': dossier(
      (code) => `The post could not deliver the result of dossier ${code}`,
      'The postal item with your result came back to the office. The result waits for you at the counter; please bring an identity paper and the code of the dossier.',
    ),
    'dossier.message': { ...dossier((code) => `New message about dossier ${code}`, 'The office has written to you in the conversation of your dossier.'), button: 'Read the message' },
    'dossier.supplement-reminder': dossier(
      (code) => `The time to supplement dossier ${code} is nearly over`,
      'Your dossier still waits for what you were asked for, and the time is nearly over. The page of the dossier says what is missing and until when.',
      'If you have sent it already, please ignore this message.',
    ),
    'dossier.correcting': dossier(
      (code) => `The result of dossier ${code} is being corrected`,
      'The result has a mistake and is being made anew. The new one takes the place of the old; you need not hand in anything.',
      'We are sorry for the inconvenience.',
    ),
    'dossier.correction-declined': dossier(
      (code) => `The result of dossier ${code} stays as it is`,
      'We have looked at the result again, as you asked, and it stays. The reason is on the page of the dossier.',
    ),
    'dossier.recalled': dossier(
      (code) => `The result of dossier ${code} has been recalled`,
      'The result of your dossier has been recalled to be looked at again. The reason and what comes next are on the page of the dossier.',
      'We are sorry for the inconvenience.',
    ),
    'draft.expiring': {
      subject: (code) => `Your draft for procedure ${code} is about to expire`,
      lines: ['Your draft has not been filed and will be deleted soon. The day is given in your list of dossiers.', 'If you still need it, please go on with it before that day.'],
      button: 'Go on with the draft',
    },
    'dossier.file-refused': dossier(
      (code) => `A file in dossier ${code} is infected`,
      'After you sent it, the scanner found malicious software in a file, so nobody can open it. The page of the dossier says which paper it is.',
      'Your dossier is kept. The office will ask you for another copy; please check the device you sent it from and have a new photograph or scan ready.',
    ),
    'draft.file-refused': {
      subject: (code) => `A file in your draft for procedure ${code} is infected`,
      lines: ['The scanner found malicious software in a file you uploaded, so nobody can open it. What you filled in is all still there.', 'Please remove that file at the step for papers and upload another copy before you file.'],
      button: 'Replace the file',
    },
    'draft.procedure-withdrawn': {
      subject: (code) => `Procedure ${code} is no longer offered`,
      lines: ['You have a draft for this procedure. It takes no new dossiers any more, or will soon stop taking them.', 'The page of the procedure gives the reason, the day and, where there is one, the procedure to use instead.'],
      button: 'See why, and what to use instead',
    },
    'appointment.booked': appointment(
      (when) => `Your appointment at ${when} is booked`,
      'Your appointment has been noted. Please bring your identity papers and come about five minutes early.',
      'If you cannot come, please move or cancel it so that somebody else can have the time.',
    ),
    'appointment.moved': appointment((when) => `Your appointment is now at ${when}`, 'Your appointment has been moved to the new time. The former time is no longer kept for you.'),
    'appointment.cancelled': appointment((when) => `Your appointment at ${when} is cancelled`, 'Your appointment has been cancelled as you asked. You can book another one whenever you need it.'),
    'appointment.called-off': appointment(
      (when) => `The one-stop office cannot keep your appointment at ${when}`,
      'We are sorry: the one-stop office cannot receive you at the time agreed. Please choose another time.',
    ),
    'appointment.reminder': appointment(
      (when) => `Reminder of your appointment at ${when}`,
      'You have an appointment at the one-stop office tomorrow. Please bring your identity papers and the papers it is about.',
      'If you cannot come, please move or cancel it so that somebody else can have the time.',
    ),
    'complaint.received': {
      subject: (code) => `We have received your feedback ${code}`,
      lines: ['We have received your complaint or proposal. The day by which we answer is on its page.'],
      button: 'See the feedback',
    },
    'complaint.answered': {
      subject: (code) => `Your feedback ${code} has been answered`,
      lines: ['Your complaint or proposal has been answered. Please open the page below to read it.'],
      button: 'Read the answer',
    },
    'privacy.package-ready': {
      subject: () => 'Your package of personal data is ready',
      lines: ['The package of data you asked for has been made. Please sign in to fetch it within 7 days.'],
      button: 'Fetch the package',
    },
    'privacy.rectification-answered': {
      subject: () => 'Your request to correct personal data has been answered',
      lines: ['The office has answered your request to correct personal data. Please open the page below to read it.'],
      button: 'Read the answer',
    },
    'privacy.erasure-done': {
      subject: () => 'Your account on the portal has been erased',
      lines: [
        'As you asked, your account and the personal data in it have been erased. The office keeps dossiers that were filed, and its registers, for as long as the law says; you can look a dossier up by its code.',
        'This is the last message to this address, and the address is erased once it was sent. If you did not ask for this, please tell the One-Stop office at once.',
      ],
      button: 'Read about privacy',
    },
    'privacy.erasure-hindered': {
      subject: () => 'Your account could not be erased yet',
      lines: [
        'When the day came, something of your account was still open, or its data had to be kept by law, so it was not erased. Your account is as it was.',
        'The page below says what is still open. Once that is done you can ask again.',
      ],
      button: 'See what is still open',
    },
    'mandate.asked': mandate(
      'Somebody asks to file for you',
      'Somebody has just asked to file a dossier for you and to follow it. Please see in your account who it is, and agree or decline.',
      'If you know nothing of this, decline, and tell the code to nobody.',
    ),
    'mandate.given': mandate('Filing for another was agreed to', 'From now on the agent can file. Whoever gave the mandate can see it and take it back in their account at any time.'),
    'mandate.declared': mandate(
      'Somebody says they may file for you',
      'Somebody has declared to be your parent, or to have your written authorisation, in order to file for you. An official will check this when the dossier comes in.',
      'If it is not so, take it back in your account at once.',
    ),
    'mandate.declined': mandate('Your request to file for another was declined', 'The person you asked does not agree that you file for them.'),
    'mandate.revoked': mandate('A mandate to file for another has ended', 'The mandate has ended. The agent sees those dossiers no more and can do nothing with them.'),
    'account.merged': {
      subject: () => 'The personal id of your account has changed',
      lines: ['Two accounts of yours became one, or VNeID told us another personal id. Your dossiers, drafts and messages are all kept.', 'If you did not do this, tell the one-stop office at once.'],
      button: 'See the account',
    },
    'mandate.code': {
      subject: () => 'Code to let somebody file for you',
      lines: ['Somebody asks to file for you. If you agree, tell them the code {ma_xac_nhan}. If not, tell it to nobody.'],
      button: 'Open the portal',
    },
    'assistance.code': {
      subject: () => 'Code to let the digital team help you',
      lines: ['A member of the digital team asks to help you fill in procedure {ma}. If you agree, tell them the code {ma_xac_nhan}. If not, tell it to nobody.'],
      button: 'Open the portal',
    },
    'assistance.filing-code': {
      subject: () => 'Code to agree to the filing',
      lines: ['About to be filed in your name (procedure, fee): {ma}. If that is right, tell the helper the code {ma_xac_nhan}. If not, tell it to nobody.'],
      button: 'Open the portal',
    },
    'dossier.hand-over-code': {
      subject: (code) => `Code to collect the result of dossier ${code}`,
      lines: ['Your code to collect the result is {ma_xac_nhan}.', 'Tell this code only to the official who hands you the papers at the counter. Do not send it to anybody else.'],
      button: 'Open the portal',
    },
    'account.phone-confirmation': {
      subject: () => 'Code to confirm your telephone number',
      lines: ['Your code to confirm the telephone number at the Một Cửa public service portal is {ma_xac_nhan}. Do not send it to anybody.'],
      button: 'Open the portal',
    },
    'account.email-confirmation': {
      subject: () => 'Confirm your e-mail address',
      lines: ['This e-mail address has just been entered in an account of the Một Cửa public service portal. Please open the link below to confirm it.', 'If you did not ask for this, ignore this e-mail; the address will not be used.'],
      button: 'Confirm the address',
    },
    'official.invitation': {
      subject: () => 'Invitation to the Một Cửa public service portal',
      lines: ['An administrator has opened an official account for you. Please open the link below to set a password. It works once, for 30 minutes.'],
      button: 'Set a password',
    },
    'official.password-reset': {
      subject: () => 'Reset your password',
      lines: ['Somebody asked to reset the password of your official account. The link below works once, for 30 minutes.', 'If it was not you, ignore this e-mail; the present password stays in force.'],
      button: 'Reset the password',
    },
    'official.account-changed': {
      subject: () => 'How you sign in was changed',
      lines: ['The password, the second factor or the recovery codes of your official account were changed just now. The security page says what the account has, and where it is signed in.', 'If it was not you, tell your administrator at once.'],
      button: 'See the security page',
    },
    'official.factors-reset': {
      subject: () => 'An administrator has reset your second factor',
      lines: ['An administrator has taken the second factors of your official account away; every session has ended. At the next sign-in you set up a new one with your own phone.', 'If you did not ask for it, tell your administrator at once.'],
      button: 'Sign in',
    },
  },
} satisfies typeof vi

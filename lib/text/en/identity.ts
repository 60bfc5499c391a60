import type { Text } from '../text'

export const identity: Text['identity'] = {
  signIn: {
    title: 'Sign in',
    lead: 'Citizens sign in with their VNeID electronic identity to file dossiers and follow them.',
    button: 'Sign in with VNeID',
    busy: 'Taking you to VNeID…',
    whatHappens: 'You will go to VNeID to confirm who you are, and come back here. We never learn your VNeID password.',
    whatWeGet: 'VNeID tells us your name, personal id, date of birth, place of residence and other personal details of your account, so that forms are filled in for you.',
    privacy: 'How we protect your data',
    noAccount: 'No VNeID account yet?',
    noAccountBody:
      'Go to any police office with your identity card and ask for a level 2 electronic identity account. You can also file in person at the ward’s one-stop office, where the staff will help you.',
    official: 'Officials sign in here',
    signedOut: 'You have signed out',
    signedOutBody: 'If this is a shared computer, close the browser.',
    failures: {
      cancelled: { title: 'You are not signed in', body: 'You cancelled at VNeID. Press the button below whenever you want to try again.' },
      unreachable: {
        title: 'VNeID cannot be reached right now',
        body: 'VNeID is not answering. Your dossiers and drafts are safe. Please try again in a few minutes, or call the hotline at the foot of the page.',
      },
      failed: {
        title: 'Sign-in did not work',
        body: 'The answer from VNeID was too late or did not match your request, so we did not accept it. Please press the button below to sign in again.',
      },
      'claims-incomplete': {
        title: 'VNeID did not tell us enough',
        body: 'We need your name and personal id from VNeID to know you. Please try again and agree to share them, or come to the ward’s one-stop office.',
      },
      'not-a-citizen': { title: 'This is an organisation’s account', body: 'This page is for personal accounts. Please sign in with your own VNeID account.' },
    },
    demo: {
      title: 'Demonstration: be a fictional citizen',
      body: 'VNeID is simulated here. Press the sign-in button and choose a person from the list; no password is needed. For example:',
      people: ['Trần Thị Mai Hạnh: has just had her first child', 'Phan Thị Ngọc Diệp: a widow without e-mail', 'Huỳnh Gia Khang: an identity of level 1'],
    },
  },
  level: {
    title: 'The level of your electronic identity',
    isOne: 'Your VNeID account is of level 1',
    isOneBody: 'You can read about procedures and look dossiers up. To file online, the law asks for an electronic identity of level 2.',
    isTwo: 'Your VNeID account is of level 2',
    isTwoBody: 'You can file online.',
    meaningTitle: 'What does level 2 mean?',
    meaning: 'The police have met you and compared your face and fingerprints with your identity card. So nobody else can file in your name.',
    raiseTitle: 'Raise it to level 2',
    raise: [
      'Take your identity card to the police of any ward or commune, or to where identity cards are issued.',
      'Ask for a level 2 electronic identity account and give the phone number and e-mail you use.',
      'When you are notified, open the VNeID app to activate it, then sign in here again.',
    ],
    free: 'It is free of charge and usually takes a few working days.',
    meanwhileTitle: 'If you need to file now',
    meanwhile: 'Come to the ward’s one-stop office with your identity papers. The staff will take your dossier at the counter.',
    again: 'I have raised it, sign in again',
    goOn: 'Go on',
    toProcedures: 'See the procedures',
  },
  confirmEmail: {
    title: 'Confirm your e-mail address',
    lead: 'Press the button below to confirm that this e-mail address is yours. From then on we send news about your dossiers to it.',
    button: 'Confirm',
    busy: 'Confirming…',
    doneTitle: 'Your e-mail address is confirmed',
    done: 'Thank you. We will send news about your dossiers to this address. You can change or remove it at any time on your profile page.',
    goOn: 'Go to my dossiers',
    errorTitle: 'The address is not confirmed yet',
    refusals: {
      'link-invalid': 'This link was used already, is too old, or the address was changed since. Ask for a new link on your profile page.',
      'cross-site': 'The request did not come from our page. Please reload the page and try again.',
    },
  },
}

import type { Text } from '../text'

export const replacing: Text['replacing'] = {
  sources: {
    'national-population': 'the national population database',
    'civil-status': 'the electronic civil-status database',
    residence: 'the residence database',
    business: 'the business register',
    'social-insurance': 'the social-insurance database',
    land: 'the land database',
    health: 'the records of the health service',
  },
  replaced: 'You need not hand this in.',
  found: (source, moment) => `Found in ${source} at ${moment}.`,
  number: (masked) => `Number: ${masked}`,
  foundShort: (source, moment) => `Not needed: it is in ${source} (${moment}).`,
  uploadAnyway: 'I want to upload it all the same',
  toCheckTitle: 'Upload it, or let the official check',
  toCheck: {
    MISMATCH: 'The state has a record, but its name, birth date or kinship differs from your form.',
    ABSENT: 'The databases of the state do not have it.',
    UNAVAILABLE: 'The database of the state has not answered.',
  },
  mayLeave: 'If you do not have the document at hand, leave this empty and go on: an official will check, and writes to you only if it is needed.',
  toCheckShort: 'Not uploaded: an official will check it in the databases of the state.',
  askTitle: 'You may not need to hand in documents',
  askBody: 'The portal can look in the databases of the state for you; what is found there you need not hand in. Each look-up is listed under “Who has seen my data”.',
  ask: 'Look it up for me',
  askAgain: 'Look again',
  asking: 'Looking…',
  title: 'Documents looked up for you',
}

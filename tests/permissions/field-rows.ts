import type { Persona } from './world'

/** What one reader is shown of the same dossier: whole, masked, or not at all. */
export type Sees = {
  /** Personal ids, those in groups, tables and answers of registries included. */
  readonly number: 'whole' | 'masked' | 'none'
  /** Phones and addresses of e-mail. */
  readonly contact: 'whole' | 'masked' | 'none'
  /** The copy of what was filed, which has everything in it. */
  readonly filedCopy: boolean
}

const whole: Sees = { number: 'whole', contact: 'whole', filedCopy: true }
const nothing: Sees = { number: 'none', contact: 'none', filedCopy: false }

/** Field by field, for those who see the dossier at all (findCase, findMyDossier), and for some who do not. */
export const fieldRows: Readonly<Partial<Record<Persona | 'helper', Sees>>> = {
  owner: whole,
  'own COUNTER_OFFICER': whole,
  'own CASE_OFFICER': whole,
  'own CIVIL_STATUS_OFFICER': whole,
  'own SUPERVISOR': whole,
  // Decides about a person, and calls nobody.
  'own APPROVER': { number: 'whole', contact: 'masked', filedCopy: false },
  // Stamps, enters and hands over.
  'own CLERK': { number: 'masked', contact: 'masked', filedCopy: false },
  'own ADMINISTRATOR': nothing,
  'other CASE_OFFICER': nothing,
  stranger: nothing,
  // Typed it, and sees nothing once it is filed.
  helper: nothing,
}

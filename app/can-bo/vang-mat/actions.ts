'use server'

import { handOverAbsence } from '@/lib/dossier/hand-over-absence'
import { handOverAbsenceInput } from '@/lib/dossier/schema/staff'
import { removeAbsence } from '@/lib/identity/remove-absence'
import { removeAbsenceInput, setAbsenceInput } from '@/lib/identity/schema'
import { setAbsence } from '@/lib/identity/set-absence'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const noteAbsence = formAction(
  'official',
  setAbsenceInput,
  (actor, input) => setAbsence(actor, input, new Date()),
  () => paths.absences({ xong: 'da-ghi' }),
)

export const strikeAbsence = formAction(
  'official',
  removeAbsenceInput,
  (actor, input) => removeAbsence(actor, input, new Date()),
  () => paths.absences({ xong: 'da-xoa' }),
)

export const passToDeputy = formAction(
  'official',
  handOverAbsenceInput,
  (actor, input) => handOverAbsence(actor, input, new Date()),
  () => paths.absences({ xong: 'da-chuyen' }),
)

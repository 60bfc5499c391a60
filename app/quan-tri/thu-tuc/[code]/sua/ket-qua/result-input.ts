import { placeholdersFor } from '@/lib/dossier/model/placeholders'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { editResultInput } from '@/lib/procedure/schema/editing-results'
import { fieldsFor } from '../../../for-draft'

/** The schema of a result template's form: its placeholders are held against the draft's form. */
export const resultInputFor = (definition: Pick<ProcedureDefinition, 'form'>) =>
  editResultInput(fieldsFor(definition), placeholdersFor(definition.form).map(({ name }) => name))

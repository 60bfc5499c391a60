import type { ConditionField } from '@/lib/form/model/condition-fields'
import type { Found } from '@/lib/procedure/model/form-places'
import { editFieldInput, editPageInput, editSectionInput } from '@/lib/procedure/schema/form-editing'

/** What the editor of that thing posts. */
export function editInputAt(at: Found, fields: readonly ConditionField[]) {
  if (at.kind === 'page') return editPageInput(fields)
  return at.kind === 'section' ? editSectionInput(fields) : editFieldInput(at.field, fields)
}

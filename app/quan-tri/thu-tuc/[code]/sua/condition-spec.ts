import type { Condition } from '@/lib/form/schema'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import type { FieldSpec } from '../../fields'
import { fieldsFor } from '../../for-draft'
import { conditionText } from './lines'

type ConditionWords = { readonly label: string; readonly always: string; readonly hint?: string }

/** The field of a condition over the answers to the draft's form. */
export const conditionSpec = (definition: ProcedureDefinition, condition: Condition | undefined, { label, always, hint }: ConditionWords): FieldSpec => ({
  kind: 'condition',
  name: 'condition',
  label,
  always,
  hint,
  fields: fieldsFor(definition),
  ...(condition !== undefined && { sentence: conditionText(definition, condition) }),
})

import { namesIn } from '@/lib/form/model/conditions'
import { allFields } from '@/lib/form/model/fields'
import type { FormDefinition, FormField, TableField } from '@/lib/form/schema'
import type { FeeRule, ProcedureDefinition } from '@/lib/procedure/schema'

const pageKey = 'fees'

/** Every name that stands in a formula, of rows too. */
function everyName(logic: unknown): readonly string[] {
  if (Array.isArray(logic)) return logic.flatMap(everyName)
  if (typeof logic !== 'object' || logic === null) return []
  return Object.entries(logic).flatMap(([operator, value]: [string, unknown]) => {
    const [named] = [value].flat()
    return operator === 'var' && typeof named === 'string' ? [named.split('.')[0] ?? named] : everyName(value)
  })
}

/** Without an answer to these there is no amount. */
const countedBy = ({ quantityField, amountFrom }: FeeRule) => [...(quantityField === undefined ? [] : [quantityField]), ...namesIn(amountFrom)]

/** Only what a fee is computed from is asked; rows need an answer, since a row without one costs nothing. */
function columnsFor(table: TableField, names: ReadonlySet<string>): TableField {
  const columns = table.columns.filter(({ key }) => names.has(key)).map(({ condition: _, ...column }) => ({ ...column, rules: [], required: true }))
  return { ...table, columns: columns.length > 0 ? columns : table.columns, minRows: Math.max(1, table.minRows) }
}

/** Asked by itself: without what hangs on answers that are not asked for here. */
function alone(field: FormField, counted: boolean, names: ReadonlySet<string>): FormField {
  const { condition: _, ...asked } = field
  if (field.type === 'static' || field.type === 'computed' || field.type === 'file') return asked
  const plain = { ...asked, prefill: undefined, rules: [], required: counted || field.required === true } as FormField
  return plain.type === 'table' ? columnsFor(plain, names) : plain
}

/**
 * The questions of the form on which the fees depend, as a form of one page, to be drawn, read and checked like any other;
 * null where the fees depend on none.
 */
export function feeQuestions({ form, fees }: Pick<ProcedureDefinition, 'form' | 'fees'>): { readonly form: FormDefinition; readonly page: FormDefinition['pages'][number] } | null {
  const counted = new Set(fees.flatMap(countedBy))
  const names = new Set([...counted, ...fees.flatMap(({ condition }) => namesIn(condition))])
  const inRows = new Set(fees.flatMap(({ amountFrom }) => everyName(amountFrom)))
  const fields = (form ? allFields(form) : []).filter(({ key }) => names.has(key)).map((field) => alone(field, counted.has(field.key), inRows))
  if (fields.length === 0) return null
  const page = { key: pageKey, title: { vi: pageKey }, sections: [{ key: pageKey, fields }] }
  return { form: { pages: [page] }, page }
}

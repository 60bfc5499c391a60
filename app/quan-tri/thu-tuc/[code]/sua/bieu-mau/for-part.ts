import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { type ConditionField, conditionFields } from '@/lib/form/model/condition-fields'
import { type Found, found } from '@/lib/procedure/model/form-places'
import { findDraftVersion } from '@/lib/procedure/queries'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { conditionFieldWords } from '@/lib/text/official/condition'
import { orAgain } from '../../../again'
import { fieldsFor } from '../../../for-draft'

/** What a condition of that thing may speak of: the cells beside a column first, then the form. */
export function fieldsAt(definition: Pick<ProcedureDefinition, 'form'>, at: Found): readonly ConditionField[] {
  const table = at.kind === 'field' ? at.inside.at(-1) : undefined
  const whole = fieldsFor(definition)
  if (table?.type !== 'table') return whole
  const beside = conditionFields({ pages: [{ key: 'row', title: table.label, sections: [{ key: 'row', fields: [...table.columns] }] }] }, conditionFieldWords)
  return [...beside, ...whole.filter(({ name }) => beside.every((one) => one.name !== name))]
}

/** What is not there any more is let through, for the command to say so. */
const gone = z.object({ code: z.string(), revision: z.coerce.number(), place: z.string(), over: z.coerce.number().optional() })

/** The schema of a form about one part of the form of a draft, made from that part as it stands. */
export const forPart = <S extends z.ZodType>(make: (at: Found, fields: readonly ConditionField[], form: FormData) => S) =>
  orAgain(async (actor: Actor, form: FormData): Promise<S> => {
    const { code, place } = Object.fromEntries(form)
    const draft = typeof code === 'string' ? await findDraftVersion(actor, code) : null
    const at = draft?.definition.form && typeof place === 'string' ? found(draft.definition.form, place) : null
    return draft && at ? make(at, fieldsAt(draft.definition, at), form) : (gone as unknown as S)
  })

import type { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { type ConditionField, conditionFields } from '@/lib/form/model/condition-fields'
import { findDraftVersion } from '@/lib/procedure/queries'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { conditionFieldWords } from '@/lib/text/official/condition'
import { orAgain } from './again'

/** What a condition of that draft may speak of, as its editor offers it. */
export const fieldsFor = ({ form }: Pick<ProcedureDefinition, 'form'>): readonly ConditionField[] => conditionFields(form, conditionFieldWords)

/** The schema of a form about one part of a draft: made from the draft as it stands, with `orAgain`'s buttons. */
export const forDraft = <S extends z.ZodType>(make: (definition: Pick<ProcedureDefinition, 'form'>, form: FormData) => S) =>
  orAgain(async (actor: Actor, form: FormData) => {
    const code = form.get('code')
    const draft = typeof code === 'string' ? await findDraftVersion(actor, code) : null
    return make(draft?.definition ?? {}, form)
  })

import { z } from 'zod'
import { roles } from '@/lib/core/actor'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { key } from '@/lib/form/schema'
import { conditionInput } from '@/lib/form/schema/condition-input'
import { stepActions } from '../schema'
import { bothLanguages, chosen, count, maybe, seen, ticked, whole } from './typed'

/** One step of the workflow; without a key it is a new one, which stands before the last. */
export const editStepInput = (fields: readonly ConditionField[]) => z
  .object({
    ...seen,
    condition: conditionInput(fields),
    key: maybe(key),
    title: bothLanguages(150),
    role: z.enum(roles, 'required'),
    actions: chosen(z.enum(stepActions)).refine((actions) => actions.length > 0, 'required'),
    share: count(0, 100),
    next: maybe(key),
    confirms: ticked,
    silentAfterHours: whole,
  })
  .refine(({ confirms, silentAfterHours }) => !confirms || silentAfterHours !== null, { path: ['silentAfterHours'], error: 'required' })
  .refine(({ confirms, silentAfterHours }) => !confirms || silentAfterHours === null || (silentAfterHours >= 1 && silentAfterHours <= 240), {
    path: ['silentAfterHours'],
    error: 'too-large',
  })
export type EditStep = z.output<ReturnType<typeof editStepInput>>

import { z } from 'zod'
import { reasonUses } from '../model/reason-texts'

/** What the page of ready words posts; an empty id is a new one, an empty procedure is all of them. */
export const reasonTextInput = z.object({
  id: z.union([z.uuid(), z.literal('')]).default(''),
  revision: z.coerce.number().int().min(0).default(0),
  use: z.enum(reasonUses, 'required'),
  procedureCode: z.string().trim().max(40, 'too-long').default('').transform((code) => (code === '' ? null : code)),
  title: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  textVi: z.string('required').trim().min(1, 'required').max(2000, 'too-long'),
  textEn: z.string().trim().max(2000, 'too-long').default('').transform((text) => (text === '' ? null : text)),
})
export type ReasonTextInput = z.output<typeof reasonTextInput>

export const retireReasonTextInput = z.object({ id: z.uuid(), revision: z.coerce.number().int().min(0), retired: z.enum(['yes', 'no']) })
export type RetireReasonTextInput = z.output<typeof retireReasonTextInput>

/** What an agency sets for itself. */
export const dossierSettingInput = z.object({
  agencyId: z.uuid(),
  supplementRounds: z.coerce.number('not-a-number').int('not-a-number').min(1, 'too-small').max(9, 'too-large'),
  threadDays: z.coerce.number('not-a-number').int('not-a-number').min(0, 'too-small').max(365, 'too-large'),
})
export type DossierSettingInput = z.output<typeof dossierSettingInput>

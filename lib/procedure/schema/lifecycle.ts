import { z } from 'zod'
import { momentOf } from '@/lib/core/dates'
import { key } from '@/lib/form/schema'
import { procedureCode } from '../schema'
import { bothLanguages, maybeDay, required } from './typed'

/** What the forms of a procedure's life post; messages are codes. */
const newCode = z.string('required').trim().regex(/^[1-9]\.\d{6}$/, 'not-a-code')

/** `sector` is the key of one there is, or '' with the name of another. */
export const newProcedureInput = z
  .object({
    newCode,
    name: bothLanguages(200),
    sector: z.union([z.literal(''), key], 'not-an-option').default(''),
    sectorName: z.string().trim().max(100, 'too-long').default(''),
  })
  .refine(({ sector, sectorName }) => sector !== '' || sectorName !== '', { path: ['sectorName'], error: 'required' })

const number = z.coerce.number().int().min(1)

export const copyInput = z.object({ code: procedureCode, number, newCode, name: required(200) })

export const revertInput = z.object({ code: procedureCode, number })

/** `endsAt` is null for at once, else the first moment of that day in Việt Nam. */
export const withdrawInput = z
  .object({
    code: procedureCode,
    when: z.enum(['now', 'later'], 'required'),
    endsOn: maybeDay,
    reason: required(500),
    goTo: z.union([z.literal('').transform(() => null), procedureCode], 'not-an-option').default(null),
  })
  .refine(({ when, endsOn }) => when === 'now' || endsOn !== null, { path: ['endsOn'], error: 'required' })
  .transform(({ when, endsOn, ...rest }) => ({ ...rest, endsAt: when === 'later' && endsOn !== null ? momentOf(endsOn, 0) : null }))

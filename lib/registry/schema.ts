import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import { lookUpPurposes, registryFields, registrySources, valueNames } from './model'

/** A birth date as registries know it: a day, or a year where only that is known. */
export const birthDate = z.string().refine((text) => /^\d{4}$/.test(text) || isDay(text), 'invalid-day')

const subject = z.object({
  personalId: z.string().regex(/^(\d{12}|\d{9})$/, 'invalid-id'),
  name: z.string().trim().min(1).max(200),
  birthDate,
})

const values = z.partialRecord(z.enum(valueNames), z.string().max(500))

/** What a registry said of one person and one field, in our words: what the adapters make of their protocols, and what is kept. */
export const answer = z.discriminatedUnion('found', [
  z.object({
    found: z.literal(true),
    registered: z.object({ name: z.string().min(1).max(200), birthDate }),
    /** Newest first. */
    records: z.array(values).min(1).max(50),
  }),
  z.object({ found: z.literal(false) }),
])
export type RegistryReply = z.output<typeof answer>

export const lookUpInput = z.object({
  field: z.enum(registryFields),
  subject,
  purpose: z.enum(lookUpPurposes),
  agencyId: z.uuid(),
  procedureCode: z.string().max(20).nullable(),
  dossierId: z.uuid().optional(),
})

/** Pressed on the page of connections. */
export const tryRegistryInput = z.object({ agencyId: z.uuid(), source: z.enum(registrySources) })
export type TryRegistryInput = z.output<typeof tryRegistryInput>

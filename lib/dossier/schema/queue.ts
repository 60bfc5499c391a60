import { z } from 'zod'
import { key } from '@/lib/form/schema'
import { procedureCode } from '@/lib/procedure/schema'
import { mostAtOnce, queueViews } from '../model/queue'
import { statuses } from '../model/statuses'
import { dossierCode, opaqueId } from '../schema'

// What officials post about their queue. Messages are codes; lib/text turns them into sentences.

const blank = z.literal('').transform(() => undefined)
const maybe = <S extends z.ZodType>(schema: S) => z.union([blank, schema]).optional()

const name = z
  .string({ error: 'name-missing' })
  .transform((typed) => typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, { error: 'name-missing' }).max(60, { error: 'name-too-long' }))

export const saveQueueFilterInput = z.object({
  name,
  view: z.enum(queueViews),
  procedureCode: maybe(procedureCode),
  stepKey: maybe(key),
  status: maybe(z.enum(statuses).exclude(['DRAFT'])),
  query: maybe(z.string().trim().max(200, { error: 'too-long' })),
})
export type SaveQueueFilterInput = z.output<typeof saveQueueFilterInput>

export const queueFilterInput = z.object({ filter: opaqueId })
export type QueueFilterInput = z.output<typeof queueFilterInput>

export const renameQueueFilterInput = queueFilterInput.extend({ name })
export type RenameQueueFilterInput = z.output<typeof renameQueueFilterInput>

export const moveQueueFilterInput = queueFilterInput.extend({ move: z.enum(['up', 'down']) })
export type MoveQueueFilterInput = z.output<typeof moveQueueFilterInput>

/** A dossier as it was seen: "H17.99.01-261123-0001@3". */
const seenDossier = z.string().transform((text, context) => {
  const [typed = '', version = ''] = text.split('@')
  const code = dossierCode.safeParse(typed)
  if (code.success && /^\d{1,9}$/.test(version)) return { code: code.data, version: Number(version) }
  context.addIssue({ code: 'custom', message: 'dossiers-missing' })
  return z.NEVER
})

/** One or several of a name; each dossier once. */
const seenDossiers = z
  .union([z.string(), z.array(z.string())], { error: 'dossiers-missing' })
  .transform((posted) => [...new Set([posted].flat())])
  .pipe(z.array(seenDossier).min(1, { error: 'dossiers-missing' }).max(mostAtOnce, { error: 'too-many' }))

export const acceptDossiersInput = z.object({ dossiers: seenDossiers })
export type AcceptDossiersInput = z.output<typeof acceptDossiersInput>

export const reassignDossiersInput = z.object({
  dossiers: seenDossiers,
  official: opaqueId,
  reason: z.string().trim().min(1, { error: 'reason-missing' }).max(2000, { error: 'too-long' }),
})
export type ReassignDossiersInput = z.output<typeof reassignDossiersInput>

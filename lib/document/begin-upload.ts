import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse, type Result } from '@/lib/core/result'
import { mayComeIn, uploadLimits } from './model'
import { holderOf, mayStore } from './policy'
import { writePartial } from './storage/partial'

type BeginUploadInput = {
  readonly agencyId: string
  /** What it is for, and where there: the words of the domain that takes it. */
  readonly forId: string
  readonly place: string
  readonly name: string
  /** Of the whole file. */
  readonly bytes: number
}

/**
 * Begins a file that comes in by pieces (`appendUpload`), for `uploadLimits.hours`. Refuses 'too-large' what could never be kept,
 * and 'too-many' beyond `uploadLimits.atOnce` unfinished ones of one person.
 */
export async function beginUpload(actor: Actor, input: BeginUploadInput, now: Date): Promise<Result<{ readonly uploadId: string }, 'not-found' | 'too-large' | 'too-many'>> {
  const begunById = holderOf(actor)
  if (begunById === null || !mayStore(actor, input.agencyId)) return refuse('not-found')
  if (!mayComeIn(input)) return refuse('too-large')
  const id = newId()
  const begun = await inTransaction(async (tx) => {
    // One after the other, so that they are counted.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`uploads:${begunById}`}, 0))`
    const running = await tx.upload.count({ where: { begunById, state: { in: ['RECEIVING', 'CHECKING'] }, expiresAt: { gt: now } } })
    if (running >= uploadLimits.atOnce) return refuse('too-many')
    await tx.upload.create({ data: { ...input, id, begunById, name: input.name.slice(0, 255), state: 'RECEIVING', begunAt: now, expiresAt: new Date(now.getTime() + uploadLimits.hours * 3_600_000) } })
    return ok({ uploadId: id })
  })
  if (begun.ok) await writePartial(id, 0, (async function* () {})())
  return begun
}

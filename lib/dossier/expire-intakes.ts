import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { removeIntake } from './change/remove-intake'

/** Throws away what the counter began and did not take in in time. What was taken in keeps its sitting, for its receipt. Run daily. */
export async function expireIntakes(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const over = await db.counterIntake.findMany({
    where: { dossierId: null, sitting: { expiresAt: { lte: now } } },
    select: { id: true },
  })
  let expired = 0
  for (const { id } of over) {
    const gone = await inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM counter_intakes WHERE id = ${id}::uuid FOR UPDATE`
      const intake = await tx.counterIntake.findFirst({ where: { id, dossierId: null }, select: { id: true, files: { select: { fileId: true } } } })
      if (intake) await removeIntake(tx, intake, now)
      return ok(intake !== null)
    })
    if (gone.value) expired += 1
  }
  await db.counterSitting.deleteMany({ where: { expiresAt: { lte: now }, intakes: { none: {} } } })
  return ok({ expired })
}

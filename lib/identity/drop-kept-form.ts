import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** Forgets what was kept of an official's own form, once it was sent. Refuses 'not-found' for anybody else's. */
export function dropKeptForm(actor: Actor, { id }: { readonly id: string }) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    const { count } = await tx.keptForm.deleteMany({ where: { id, officialId: actor.officialId } })
    return count === 1 ? ok({ id }) : refuse('not-found')
  })
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

const batch = 500

/** Throws away the drafts whose time is over. Run daily; takes what there is in batches. */
export async function expireDrafts(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const where = { status: 'DRAFT', draftExpiresAt: { lte: now } } as const
  let expired = 0
  for (;;) {
    const ids = (await db.dossier.findMany({ where, select: { id: true }, take: batch })).map(({ id }) => id)
    if (ids.length === 0) return ok({ expired })
    const [, { count }] = await db.$transaction([
      db.dossierComponent.deleteMany({ where: { dossierId: { in: ids } } }),
      db.dossier.deleteMany({ where: { ...where, id: { in: ids } } }),
    ])
    expired += count
  }
}

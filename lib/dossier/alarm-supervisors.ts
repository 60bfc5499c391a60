import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { officialAddresses, staffOf } from '@/lib/identity/queries'
import { enqueueMail } from '@/lib/notification/enqueue-mail'
import { answersFor } from '@/lib/routing/model/answering'
import { unheldIn } from './reading/unheld'

/**
 * Tells the supervisors of an agency, or its administrators where no supervisor is there, that nobody can work some of its
 * dossiers today: once a day each. `link`: where they find them.
 */
export function alarmSupervisors(actor: Actor, { agencyId, link }: { agencyId: string; link: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const staff = await staffOf(actor, agencyId, dayOf(now), tx)
    const unheld = await unheldIn(tx, agencyId, staff)
    const told = [...new Set(unheld.flatMap((dossier) => answersFor(staff, dossier).officialIds))]
    for (const [officialId, address] of await officialAddresses(actor, told, tx)) {
      const dedupeKey = `nobody-${agencyId}-${dayOf(now)}-${officialId}`
      await enqueueMail(tx, { topic: 'official.nobody', params: { code: String(unheld.length) }, locale: 'vi', address, link, dedupeKey }, now)
    }
    return ok({ unheld: unheld.length })
  })
}

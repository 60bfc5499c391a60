import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { findOfficeNews } from '@/lib/dossier/queries/for-jobs'
import { officialAddresses } from '@/lib/identity/queries'
import { enqueueMail } from '@/lib/notification/enqueue-mail'
import { paths } from '@/lib/web/paths'

/** Tells officials of an event that concerns them though it is not their turn; the event's id keeps it from being told twice. */
export async function tellOffice(actor: Actor, eventId: string, now: Date): Promise<void> {
  const news = await findOfficeNews(actor, eventId)
  if (!news) return
  const { topic, officialIds, dossierId, code } = news
  const addresses = await officialAddresses(actor, officialIds)
  await inTransaction(async (tx) => {
    for (const [officialId, address] of addresses) {
      const dedupeKey = `event-${eventId}-${officialId}`
      await enqueueMail(tx, { topic, params: { code }, locale: 'vi', address, link: paths.workbench(code), dedupeKey, dossierId }, now)
    }
    return ok({})
  })
}

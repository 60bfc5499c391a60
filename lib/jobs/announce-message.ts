import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { findMessageNews } from '@/lib/dossier/queries/thread'
import { officialAddresses } from '@/lib/identity/queries'
import { enqueueMail } from '@/lib/notification/enqueue-mail'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** Tells the other side of a message that nobody there has read; the message's id keeps it from being told twice. */
export const announceMessageJob = defineJob({
  name: 'announce-message',
  payload: z.object({ messageId: z.uuid() }),
  async run(actor, { messageId }, { now }) {
    const news = await findMessageNews(actor, messageId, now)
    if (!news) return
    const { code, procedureCode, agencyId, dossierId, personId, officialIds } = news
    const addresses = await officialAddresses(actor, officialIds)
    await inTransaction(async (tx) => {
      if (personId !== null) {
        const message = { id: messageId, personId, agencyId, dossierId, topic: 'dossier.message' as const, params: { code, procedureCode } }
        await enqueueNotification(tx, { ...message, link: (locale) => paths.thread(code, locale) }, now)
      }
      for (const [officialId, address] of addresses) {
        const dedupeKey = `message-${messageId}-${officialId}`
        await enqueueMail(tx, { topic: 'official.message', params: { code }, locale: 'vi', address, link: paths.officialThread(code), dedupeKey, dossierId }, now)
      }
      return ok({})
    })
  },
})

import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { findRectificationNews } from '@/lib/privacy/queries/rights'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** Tells whoever said that data about them are wrong that it was answered; the request's id is the message's. */
export const announceRectificationJob = defineJob({
  name: 'announce-rectification',
  payload: z.object({ rectificationId: z.uuid() }),
  async run(actor, { rectificationId }, { now }) {
    const news = await findRectificationNews(actor, rectificationId)
    if (!news) return
    const { personId, agencyId } = news
    await inTransaction(async (tx) => {
      const link = (locale: 'vi' | 'en') => paths.ownData(locale)
      await enqueueNotification(tx, { id: rectificationId, personId, agencyId, topic: 'privacy.rectification-answered', params: {}, link }, now)
      return ok({})
    })
  },
})

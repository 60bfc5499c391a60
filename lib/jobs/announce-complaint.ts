import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { findComplaintNews } from '@/lib/feedback/queries/complaints'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

const topics: Readonly<Record<string, 'complaint.received' | 'complaint.answered'>> = { file: 'complaint.received', answer: 'complaint.answered' }

/** Tells whoever filed a complaint that it came in or was answered; the event's id is the message's. */
export const announceComplaintJob = defineJob({
  name: 'announce-complaint',
  payload: z.object({ eventId: z.uuid() }),
  async run(actor, { eventId }, { now }) {
    const happened = await findComplaintNews(actor, eventId)
    const topic = happened && topics[happened.event]
    if (!topic) return
    const { code, personId, agencyId } = happened.complaint
    await inTransaction(async (tx) => {
      await enqueueNotification(tx, { id: eventId, personId, agencyId, topic, params: { code }, link: (locale) => paths.complaint(code, locale) }, now)
      return ok({})
    })
  },
})

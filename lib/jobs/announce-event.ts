import 'server-only'
import { z } from 'zod'
import { derivedId } from '@/lib/core/ids'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { topicOf } from '@/lib/dossier/model/topics'
import { findAnnouncement } from '@/lib/dossier/queries/for-jobs'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { dossierLink } from './dossier-link'
import { defineJob } from './job'
import { tellOffice } from './tell-office'

/** Tells the citizen of an event; the event's id is the message's, so telling it twice is harmless. */
export const announceEventJob = defineJob({
  name: 'announce-event',
  payload: z.object({ eventId: z.uuid() }),
  async run(actor, { eventId }, { now }) {
    await tellOffice(actor, eventId, now)
    const happened = await findAnnouncement(actor, eventId)
    const topic = happened && topicOf(happened)
    if (!topic) return
    const { personId, submitterId, agencyId, dossierId, code, procedureCode, trackingToken } = happened
    await inTransaction(async (tx) => {
      const message = { id: eventId, personId, agencyId, dossierId, topic, params: { code, procedureCode } }
      const link = (locale: 'vi' | 'en') => dossierLink({ code, trackingToken }, locale)
      await enqueueNotification(tx, { ...message, link }, now)
      if (submitterId) await enqueueNotification(tx, { ...message, id: derivedId(eventId, 'submitter'), personId: submitterId, link }, now)
      return ok({})
    })
  },
})

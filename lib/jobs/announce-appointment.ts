import 'server-only'
import { z } from 'zod'
import { appointmentNews } from '@/lib/appointment/model/limits'
import { findAppointmentNews } from '@/lib/appointment/queries/mine'
import { dayOf, formatMoment } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { shortId } from '@/lib/core/ids'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** Tells a citizen about an appointment; the message's id is the job's, so telling it twice is harmless. */
export const announceAppointmentJob = defineJob({
  name: 'announce-appointment',
  payload: z.object({ messageId: z.uuid(), appointmentId: z.uuid(), news: z.enum(appointmentNews) }),
  async run(actor, { messageId, appointmentId, news }, { now }) {
    const found = await findAppointmentNews(actor, appointmentId)
    // A reminder that was late must not call somebody who has cancelled meanwhile.
    if (!found || (news === 'reminder' && (found.state !== 'BOOKED' || found.startsAt <= now))) return
    const { personId, agencyId, startsAt } = found
    await inTransaction(async (tx) => {
      const message = { id: messageId, personId, agencyId, topic: `appointment.${news}` as const, params: { code: formatMoment(startsAt), day: dayOf(startsAt) } }
      await enqueueNotification(tx, { ...message, link: (locale) => paths.appointment(shortId(appointmentId), locale) }, now)
      return ok({})
    })
  },
})

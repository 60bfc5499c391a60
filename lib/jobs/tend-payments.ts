import 'server-only'
import { z } from 'zod'
import { dayOf, formatDay } from '@/lib/core/dates'
import { closeUnpaid } from '@/lib/dossier/close-unpaid'
import { overduePayments } from '@/lib/dossier/queries/for-jobs'
import { remindOfPayments } from '@/lib/dossier/remind-of-payments'
import { officialText } from '@/lib/text/text'
import { dossierLink } from './dossier-link'
import { defineJob } from './job'

/** Every morning at eight in Việt Nam: dossiers nobody paid for in time are closed, owners of those that soon will be are told. */
export const tendPaymentsJob = defineJob({
  name: 'tend-payments',
  payload: z.object({}),
  every: '3 1 * * *',
  async run(actor, _, { now }) {
    for (const { id, payBy } of await overduePayments(actor, now)) {
      const closed = await closeUnpaid(actor, { dossierId: id, reason: officialText.papers.unpaid(formatDay(dayOf(payBy))) }, now)
      if (!closed.ok && closed.code === 'changed-meanwhile') throw new Error(`dossier ${id}: ${closed.code}`)
    }
    await remindOfPayments(actor, { link: dossierLink }, now)
  },
})

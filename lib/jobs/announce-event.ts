import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import type { DossierEvent } from '@/lib/dossier/model/transitions'
import { findAnnouncement } from '@/lib/dossier/queries/for-jobs'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import type { MessageTopic } from '@/lib/notification/model'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

type Happened = { readonly event: DossierEvent; readonly from: string | null; readonly to: string; readonly reasonCode: string | null }

/** What a citizen is told by what happened; what is not here is the office's own affair, or the citizen's own act. */
const topics: Partial<Record<DossierEvent, MessageTopic>> = {
  submit: 'dossier.submitted',
  accept: 'dossier.accepted',
  refuse: 'dossier.refused',
  refuseOverdueSupplement: 'dossier.refused',
  requestSupplement: 'dossier.supplement-requested',
  answerSupplement: 'dossier.supplement-answered',
  passConfirmation: 'dossier.confirmed-by-silence',
  approve: 'dossier.completed',
  requestPayment: 'dossier.payment-requested',
  recordPayment: 'dossier.payment-recorded',
  requestWithdrawal: 'dossier.withdrawal-requested',
  confirmWithdrawal: 'dossier.stopped',
  declineWithdrawal: 'dossier.withdrawal-declined',
  stop: 'dossier.stopped',
  handOver: 'dossier.returned',
  recall: 'dossier.recalled',
}

/** The message an event calls for, or null. Work going on is told once, when it begins. */
function topicOf({ event, from, to, reasonCode }: Happened): MessageTopic | null {
  if (event === 'draftResult' && reasonCode === 'confirmation-asked') return 'dossier.confirmation-requested'
  // Nothing came in where the law waives it.
  const told = event === 'recordPayment' && reasonCode === 'waived' ? undefined : topics[event]
  if (told) return told
  return from !== to && to === 'IN_PROGRESS' ? 'dossier.in-progress' : null
}

/** Tells the citizen of an event; the event's id is the message's, so telling it twice is harmless. */
export const announceEventJob = defineJob({
  name: 'announce-event',
  payload: z.object({ eventId: z.uuid() }),
  async run(actor, { eventId }, { now }) {
    const happened = await findAnnouncement(actor, eventId)
    const topic = happened && topicOf(happened)
    if (!topic) return
    const { personId, agencyId, dossierId, code, procedureCode, trackingToken } = happened
    await inTransaction(async (tx) => {
      const message = { id: eventId, personId, agencyId, dossierId, topic, params: { code, procedureCode } }
      const link = (locale: 'vi' | 'en') => (trackingToken ? paths.tracking(trackingToken, locale) : paths.dossier(code, locale))
      await enqueueNotification(tx, { ...message, link }, now)
      return ok({})
    })
  },
})

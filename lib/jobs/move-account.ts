import 'server-only'
import { z } from 'zod'
import { rehomeAppointments } from '@/lib/appointment/rehome-appointments'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { moveAccount } from '@/lib/dossier/move-account'
import { rehomeComplaints } from '@/lib/feedback/rehome-complaints'
import { listAgencies } from '@/lib/identity/queries'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

const payload = z.object({
  fromId: z.uuid(),
  toId: z.uuid(),
  /** Names of the messages that tell of it, to the account before and to the one there is; nobody is told where they are missing. */
  newsBefore: z.uuid().optional(),
  news: z.uuid().optional(),
})

/** Two accounts turned out to be one person's, or VNeID told another number: what belongs to it follows. */
export const moveAccountJob = defineJob({
  name: 'move-account',
  payload,
  async run(actor, { fromId, toId, newsBefore, news }, { now }) {
    await inTransaction(async (tx) => {
      // Before it is moved: who had the account before is told where they confirmed to be reached.
      if (newsBefore && fromId !== toId) await tell(tx, actor, { id: newsBefore, personId: fromId }, now)
      if (news) await tell(tx, actor, { id: news, personId: toId }, now)
      return ok({})
    })
    await moveAccount(actor, { fromId, toId }, now)
    await inTransaction(async (tx) => {
      await rehomeAppointments(tx, { from: fromId, to: toId })
      await rehomeComplaints(tx, { from: fromId, to: toId })
      return ok({})
    })
  },
})

async function tell(tx: Tx, actor: Actor, to: { readonly id: string; readonly personId: string }, now: Date): Promise<void> {
  const [agency] = await listAgencies(actor)
  if (!agency) return
  await enqueueNotification(tx, { ...to, agencyId: agency.id, topic: 'account.merged', params: {}, link: (locale) => paths.profile(locale) }, now)
}

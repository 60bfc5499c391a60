import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { listAgencies } from '@/lib/identity/queries'
import { mandateToTell } from '@/lib/identity/queries/mandates'
import { mandateNews } from '@/lib/identity/schema/mandate'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { enqueueSecretCode } from '@/lib/notification/enqueue-secret-code'
import type { MessageTopic } from '@/lib/notification/model'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

type Told = NonNullable<Awaited<ReturnType<typeof mandateToTell>>>

const topics = {
  asked: 'mandate.asked', given: 'mandate.given', declared: 'mandate.declared', declined: 'mandate.declined', revoked: 'mandate.revoked',
} as const satisfies Record<Told['news']['happened'], MessageTopic>

/** Tells the other side that somebody asked to act for them, may, or may no more; the owner who is asked gets the code as well. */
export const tellOfMandateJob = defineJob({
  name: 'tell-of-mandate',
  payload: mandateNews,
  async run(actor, payload, { now }) {
    const told = await mandateToTell(actor, payload)
    const personId = told && (told.news.by === 'owner' ? told.agentId : told.ownerId)
    if (!told || !personId) return
    await inTransaction(async (tx) => {
      await sendCode(tx, told, now)
      await tell(tx, actor, told, personId, now)
      return ok({})
    })
  },
})

async function sendCode(tx: Tx, { news, code, ownerId }: Told, now: Date): Promise<void> {
  const expiresAt = new Date(news.expiresAt ?? now)
  if (code === undefined || !ownerId || expiresAt <= now) return
  await enqueueSecretCode(tx, { topic: 'mandate.code', personId: ownerId, params: {}, secret: code, expiresAt, dedupeKey: `mandate-code-${news.newsId}` }, now)
}

async function tell(tx: Tx, actor: Actor, { news, procedureCode }: Told, personId: string, now: Date): Promise<void> {
  const [agency] = await listAgencies(actor)
  if (!agency) return
  const params = procedureCode === null ? {} : { procedureCode }
  const message = { id: news.newsId, personId, agencyId: agency.id, topic: topics[news.happened], params }
  await enqueueNotification(tx, { ...message, link: (locale) => paths.mandates(locale) }, now)
}

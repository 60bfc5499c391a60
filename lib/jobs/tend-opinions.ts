import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { findOpinionNews, opinionNews } from '@/lib/dossier/queries/opinions'
import { remindOpinions } from '@/lib/dossier/remind-opinions'
import { officialAddresses } from '@/lib/identity/queries'
import { enqueueMail } from '@/lib/notification/enqueue-mail'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** Tells officials that their opinion is wanted, is wanted soon, is late, or was given; each of them once. */
export const announceOpinionJob = defineJob({
  name: 'announce-opinion',
  payload: z.object({ opinionId: z.uuid(), news: z.enum(opinionNews) }),
  async run(actor, { opinionId, news }, { now }) {
    const found = await findOpinionNews(actor, opinionId, news)
    if (!found) return
    const addresses = await officialAddresses(actor, found.recipients.map(({ id }) => id))
    await inTransaction(async (tx) => {
      for (const { id, code } of found.recipients) {
        const address = addresses.get(id)
        if (address === undefined) continue
        const dedupeKey = `opinion-${opinionId}-${news}-${id}`
        const mail = { topic: `official.opinion-${news}` as const, params: code ? { code } : {}, locale: 'vi' as const }
        await enqueueMail(tx, { ...mail, address, link: paths.opinion(found.key), dedupeKey, dossierId: found.dossierId }, now)
      }
      return ok({})
    })
  },
})

/** Every quarter of an hour: opinions that are soon due, and those that have become late. */
export const tendOpinionsJob = defineJob({
  name: 'tend-opinions',
  payload: z.object({}),
  every: '6,21,36,51 * * * *',
  async run(actor, _, { now }) {
    await remindOpinions(actor, {}, now)
  },
})

import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { officialAddresses } from '@/lib/identity/queries'
import { enqueueMail } from '@/lib/notification/enqueue-mail'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** Tells an official that how they sign in was changed. */
export const tellOfAccountJob = defineJob({
  name: 'tell-of-account',
  payload: z.object({ id: z.uuid(), officialId: z.uuid(), change: z.enum(['changed', 'reset']) }),
  async run(actor, { id, officialId, change }, { now }) {
    const told = change === 'reset'
      ? ({ topic: 'official.factors-reset', link: paths.officialSignIn() } as const)
      : ({ topic: 'official.account-changed', link: paths.officialSecurity() } as const)
    const address = (await officialAddresses(actor, [officialId])).get(officialId)
    if (address === undefined) return
    await inTransaction(async (tx) => {
      await enqueueMail(tx, { ...told, params: {}, locale: 'vi', address, dedupeKey: `account-${id}` }, now)
      return ok({})
    })
  },
})

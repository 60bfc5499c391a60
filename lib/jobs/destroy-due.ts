import 'server-only'
import { z } from 'zod'
import { destroyDue } from '@/lib/privacy/destroy-due'
import { eraseAccounts } from '@/lib/privacy/erase-accounts'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** Every night: what the rules that are switched on say is past its term. */
export const destroyDueJob = defineJob({
  name: 'destroy-due',
  payload: z.object({}),
  every: '40 18 * * *',
  async run(actor, _, { now }) {
    await destroyDue(actor, {}, now)
  },
})

/** Every hour: accounts whose owners wanted them erased and did not take it back. */
export const eraseAccountsJob = defineJob({
  name: 'erase-accounts',
  payload: z.object({}),
  every: '51 * * * *',
  async run(actor, _, { now }) {
    await eraseAccounts(actor, { links: { done: (locale) => paths.privacy(locale), hindered: (locale) => paths.ownData(locale) } }, now)
  },
})

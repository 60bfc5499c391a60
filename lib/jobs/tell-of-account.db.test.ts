import { expect, test } from 'vitest'
import { decrypt } from '@/lib/core/crypto'
import { db, sharedPool } from '@/lib/core/db'
import { resetFactors } from '@/lib/identity/reset-factors'
import { aWard, anAccount, enrolled } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { tellOfAccountJob } from './tell-of-account'

test('an official is told once of what changed about their signing in, by themselves or by an administrator', async () => {
  const agencyId = await aWard()
  const [clerk, admin] = [await anAccount(agencyId, 'CLERK'), await anAccount(agencyId, 'ADMINISTRATOR')]
  await enrolled(clerk.email)
  await resetFactors(admin.actor, { officialId: clerk.officialId, agencyId, reasonCode: 'phone-lost' }, now)
  const { rows } = await sharedPool.query<{ payload: unknown }>(
    `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE t.identifier = 'tell-of-account' ORDER BY j.id`,
  )
  for (const { payload } of [...rows, ...rows]) await tellOfAccountJob.perform(payload, { now, last: false })
  const mails = await db.delivery.findMany({ orderBy: { createdAt: 'asc' } })
  expect(mails.map(({ topic, addressCipher }) => [topic, decrypt(addressCipher)]).sort()).toEqual([
    ['official.account-changed', clerk.email],
    ['official.factors-reset', clerk.email],
  ])
})

import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { decideWithdrawal } from '@/lib/dossier/decide-withdrawal'
import { requestWithdrawal } from '@/lib/dossier/request-withdrawal'
import { at, now } from '@/tests/support/clock'
import { aBase, aWorld, type Base, drafted, seen, type World } from '@/tests/permissions/world'
import { passConfirmationJob, sweepConfirmationsJob } from './pass-confirmation'

let base: Base
let world: World
beforeAll(async () => {
  base = await aBase()
})

const tomorrow = at('2026-11-24', '09:00')
const run = (job: typeof passConfirmationJob, payload: object, moment: Date) => job.perform(payload, { now: moment, last: false })
const row = () => db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })

async function aConfirmation(): Promise<string> {
  world = await aWorld(base)
  await drafted(world)
  return (await db.confirmationRequest.findFirstOrThrow({ where: { dossierId: world.dossierId } })).id
}

it('passes at the deadline, not before, and once', async () => {
  const confirmationId = await aConfirmation()
  await run(passConfirmationJob, { confirmationId }, now)
  expect(await row()).toMatchObject({ stepRole: null, version: world.version })
  for (let i = 0; i < 2; i += 1) await run(passConfirmationJob, { confirmationId }, tomorrow)
  expect(await row()).toMatchObject({ stepRole: 'APPROVER', version: world.version + 1 })
})

it('is made up for by the hourly sweep once a withdrawal that stood in the way was declined', async () => {
  const confirmationId = await aConfirmation()
  const asked = await requestWithdrawal(world.owner, { ...seen(world), reason: 'x' }, now)
  expect(asked.ok).toBe(true)
  await run(passConfirmationJob, { confirmationId }, tomorrow)
  await run(sweepConfirmationsJob, {}, tomorrow)
  expect(await row()).toMatchObject({ status: 'WITHDRAWAL_REQUESTED' })

  await decideWithdrawal(world.own.COUNTER_OFFICER, { code: world.code, version: world.version + 1, confirm: false, reason: 'x' }, tomorrow)
  await run(sweepConfirmationsJob, {}, tomorrow)
  expect(await row()).toMatchObject({ status: 'IN_PROGRESS', stepRole: 'APPROVER' })
})

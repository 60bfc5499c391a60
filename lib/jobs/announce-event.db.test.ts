import { beforeAll, expect, it } from 'vitest'
import { decryptJson, encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { declineWithdrawalOf, eventOf } from '@/tests/support/events'
import { now } from '@/tests/support/clock'
import { accepted, aBase, approved, aWorld, type Base, drafted, submitted, supplementAsked, withdrawing, type World } from '@/tests/permissions/world'
import { announceEventJob } from './announce-event'

let base: Base
beforeAll(async () => {
  base = await aBase()
})

const announce = (eventId: string) => announceEventJob.perform({ eventId }, { now, last: false })

async function toldOf(given: (world: World) => Promise<void>, event: string): Promise<string | undefined> {
  const world = await aWorld(base)
  await given(world)
  const { id } = await eventOf(world.dossierId, event)
  await announce(id)
  return (await db.message.findUnique({ where: { id } }))?.topic
}

it.each([
  ['submit', submitted, 'dossier.submitted'],
  ['accept', accepted, 'dossier.accepted'],
  ['draftResult', drafted, 'dossier.confirmation-requested'],
  ['requestSupplement', supplementAsked, 'dossier.supplement-requested'],
  ['requestWithdrawal', withdrawing, 'dossier.withdrawal-requested'],
  ['declineWithdrawal', declineWithdrawalOf(withdrawing), 'dossier.withdrawal-declined'],
  ['approve', approved, 'dossier.completed'],
  // Their own act, or the office's own affair: nothing to tell.
  ['confirmResult', approved, undefined],
] as const)('tells of %s', async (event, given, topic) => {
  expect(await toldOf(given, event)).toBe(topic)
})

it('tells once, in the portal and by e-mail with the token of the dossier, and nothing but the code', async () => {
  const world = await aWorld(base)
  await submitted(world)
  await db.person.update({ where: { id: world.owner.personId }, data: { emailCipher: encrypt('a@b.example'), emailConfirmedAt: now } })
  const { id } = await eventOf(world.dossierId, 'submit')
  await announce(id)
  await announce(id)
  expect(await db.message.findMany({ where: { dossierId: world.dossierId } })).toMatchObject([{ id, params: { code: world.code } }])
  const [mail, ...more] = await db.delivery.findMany({ where: { dossierId: world.dossierId } })
  expect(more).toEqual([])
  expect(decryptJson(mail?.secretCipher ?? Buffer.of())).toEqual({ link: expect.stringMatching(/^\/tra-cuu\/[\w-]{43}$/) as string })
})

it('passes over an event that is not there', async () => {
  await expect(announce('019aaf00-0000-7000-8000-000000000000')).resolves.toBeUndefined()
})

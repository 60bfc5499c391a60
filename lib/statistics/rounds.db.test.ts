import { expect, it } from 'vitest'
import { addDays, dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { answerSupplement } from '@/lib/dossier/answer-supplement'
import { requestSupplement } from '@/lib/dossier/request-supplement'
import { accepted, submitted, type World } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { aPublishedProcedure } from '@/tests/support/factories'
import { foundFaulty } from '@/tests/support/findings'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { worldsOfFile } from '@/tests/support/worlds'
import { roundCellOf } from './model/rounds'
import { summarizeRounds } from './queries/rounds'

const a = worldsOfFile()
const freshOf = async ({ code, dossierId }: World) => ({ code, version: (await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).version })

/** A dossier sent back so many times. */
async function sentBack(times: number): Promise<World> {
  const world = await a(times === 0 ? submitted : accepted)
  for (let round = 0; round < times; round += 1) {
    const asked = { ...(await freshOf(world)), ...foundFaulty('field:childName'), answerBy: addDays(dayOf(now), 4) }
    const done = await requestSupplement(world.own.CIVIL_STATUS_OFFICER, asked, now)
    if (!done.ok || !(await answerSupplement(world.owner, await freshOf(world), now)).ok) throw new Error('the dossier was not sent back')
  }
  return world
}

it('counts the dossiers of a period by their rounds, as a recount of the events does', async () => {
  await aPublishedProcedure({ ...sampleProcedure, supplementRounds: 9 })
  const worlds: World[] = []
  for (const times of [0, 0, 1, 1, 1, 2, 3, 5]) worlds.push(await sentBack(times))
  const [{ ward, own }] = worlds as [World]
  const period = { from: dayOf(now), to: dayOf(now) }
  const rows = await summarizeRounds(own.SUPERVISOR, { agencyId: ward.id, period })
  const filed = await db.dossier.findMany({ where: { agencyId: ward.id, submittedAt: { not: null } }, select: { events: { select: { event: true } } } })
  const rounds = filed.map(({ events }) => events.filter(({ event }) => event === 'requestSupplement').length)
  const count = (cell: string) => rounds.filter((times) => roundCellOf(times) === cell).length
  expect(rows).toMatchObject([
    { counts: { filed: filed.length, none: count('none'), once: count('once'), twice: count('twice'), more: count('more') }, requests: rounds.reduce((sum, one) => sum + one, 0) },
  ])
  expect(rows?.[0]?.counts).toEqual({ filed: 8, none: 2, once: 3, twice: 1, more: 2 })
  expect(await summarizeRounds(own.SUPERVISOR, { agencyId: ward.id, period: { from: addDays(period.to, 1), to: addDays(period.to, 9) } })).toEqual([])
  await aPublishedProcedure()
})

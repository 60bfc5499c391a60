import { describe, expect, it } from 'vitest'
import { toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { accepted, approved, confirmed, seen, submitted, words, type World } from '@/tests/permissions/world'
import { at, monday, now } from '@/tests/support/clock'
import { aCitizen, aDossier, anAgency, anOfficial, aPublishedProcedure } from '@/tests/support/factories'
import { worldsOfFile } from '@/tests/support/worlds'
import { acceptDossiers } from './accept-dossiers'
import { approveDossier } from './approve-dossier'
import { handOverResult } from './hand-over-result'
import { previewAcceptance, previewReassignment } from './queries/bulk'
import { listQueue } from './queries/queue'
import { reassignDossiers } from './reassign-dossiers'
import { recordDelay } from './record-delay'

const begin = worldsOfFile()

async function manyDossiers(count: number, agencyId: string) {
  const made = []
  for (let n = 0; n < count; n += 1) made.push(await aDossier(await aCitizen(), agencyId, now))
  return made
}

describe('taking in many', () => {
  it('takes each in exactly once, when two officials take the same thirty at once', async () => {
    await aPublishedProcedure()
    const { id: agencyId } = await anAgency()
    const [first, second] = [await anOfficial(agencyId, 'COUNTER_OFFICER'), await anOfficial(agencyId, 'COUNTER_OFFICER')]
    const made = await manyDossiers(30, agencyId)
    const dossiers = made.map(({ code, version }) => ({ code, version }))
    const both = await Promise.all([acceptDossiers(first, { dossiers }, now), acceptDossiers(second, { dossiers: dossiers.toReversed() }, now)])
    const results = both.flatMap((outcome) => (outcome.ok ? outcome.value.results : []))
    expect(results).toHaveLength(60)
    expect(results.filter(({ refusal }) => refusal === null).map(({ code }) => code).sort()).toEqual(dossiers.map(({ code }) => code).sort())
    for (const { refusal } of results) expect([null, 'changed-meanwhile', 'not-found']).toContain(refusal)
    const ids = made.map(({ id }) => id)
    expect(await db.dossierEvent.count({ where: { dossierId: { in: ids }, event: 'accept' } })).toBe(30)
    expect(await db.dossier.count({ where: { id: { in: ids }, status: 'ACCEPTED', version: 2, dueAt: { not: null } } })).toBe(30)
  }, 60_000)

  it('tells before what each will get, does what it told, and leaves out what is not complete', async () => {
    const world = await begin(submitted)
    const officer = world.own.COUNTER_OFFICER
    const [whole, bare, post, elsewhere, moved] = await manyDossiers(5, world.ward.id)
    if (!whole || !bare || !post || !elsewhere || !moved) throw new Error('five were made')
    await db.dossierComponent.deleteMany({ where: { dossierId: bare.id } })
    await db.dossier.update({ where: { id: post.id }, data: { channel: 'POST' } })
    await db.dossier.update({ where: { id: elsewhere.id }, data: { waitsForAgency: true } })
    const codes = [whole, bare, post, elsewhere].map(({ code }) => code)

    const told = await previewAcceptance(officer, codes, now)
    expect(told.rows.map(({ code }) => code)).toEqual([whole.code])
    expect(told.left).toEqual([
      { code: bare.code, refusal: 'components-missing' }, { code: post.code, refusal: 'not-online' }, { code: elsewhere.code, refusal: 'waits-for-agency' },
    ])
    const dossiers = [...[whole, bare, post, elsewhere].map(({ code, version }) => ({ code, version })), { code: moved.code, version: moved.version + 1 }]
    const done = await acceptDossiers(officer, { dossiers }, now)
    expect(done.ok && done.value.results).toEqual([{ code: whole.code, refusal: null }, ...told.left, { code: moved.code, refusal: 'changed-meanwhile' }])
    expect((await db.dossier.findUniqueOrThrow({ where: { id: whole.id } })).dueAt).toEqual(told.rows[0]?.due)
    expect(await previewAcceptance(officer, [whole.code], now)).toMatchObject({ rows: [], left: [{ refusal: 'not-possible' }] })
  })
})

describe('handing many over', () => {
  it('gives them to a colleague on duty with the reason, and says of each other one why not', async () => {
    const world = await begin(submitted)
    const officer = world.own.COUNTER_OFFICER
    const colleague = await anOfficial(world.ward.id, 'COUNTER_OFFICER')
    const made = await manyDossiers(2, world.ward.id)
    const [own, second] = made
    if (!own || !second) throw new Error('two were made')
    await db.dossier.update({ where: { id: second.id }, data: { assigneeId: colleague.officialId } })
    const told = await previewReassignment(officer, made.map(({ code }) => code), now)
    expect(told).toMatchObject({ rows: [{ code: own.code }], left: [{ code: second.code, refusal: 'not-found' }] })
    expect(told.colleagues.find(({ key }) => key !== '')?.fits).toBe(1)

    const dossiers = made.map(({ code, version }) => ({ code, version }))
    const hand = () => reassignDossiers(officer, { dossiers, official: colleague.officialId, reason: 'Nghỉ phép' }, now)
    const day = toDateColumn(monday)
    const away = await db.absence.create({ data: { id: newId(), officialId: colleague.officialId, fromDay: day, toDay: day } })
    expect(await hand()).toMatchObject({ ok: true, value: { results: [{ refusal: 'official-away' }, { refusal: 'not-found' }] } })
    await db.absence.delete({ where: { id: away.id } })
    expect(await hand()).toMatchObject({ ok: true, value: { results: [{ refusal: null }, { refusal: 'not-found' }] } })
    expect(await db.dossier.findUniqueOrThrow({ where: { id: own.id } })).toMatchObject({ assigneeId: colleague.officialId })
    expect(await db.dossierNote.count({ where: { dossierId: own.id, kind: 'COLLEAGUES' } })).toBe(1)
  })
})

describe('a late dossier', () => {
  const tardy = at('2026-12-01', '09:00')
  const say = (world: World) => recordDelay(world.own.SUPERVISOR, { code: world.code, reasonCode: 'workload', note: '' }, tardy)

  it('is approved only once somebody has said why it is late', async () => {
    const world = await begin(confirmed)
    const approve = () => approveDossier(world.own.APPROVER, { ...seen(world), note: '' }, tardy, words)
    expect(await approve()).toMatchObject({ ok: false, code: 'delay-reason-missing' })
    expect(await listQueue(world.own.APPROVER, { view: 'overdue' }, tardy)).toMatchObject({ rows: [{ code: world.code, unexplained: true }] })
    await say(world)
    expect(await approve()).toMatchObject({ ok: true })
    expect((await listQueue(world.own.SUPERVISOR, { view: 'turn', query: world.code }, tardy)).rows).toMatchObject([{ unexplained: false }])
  })

  it('is not handed over without it either, where its result came late', async () => {
    const world = await begin(approved)
    await db.dossier.update({ where: { id: world.dossierId }, data: { completedAt: tardy } })
    await db.fee.updateMany({ where: { dossierId: world.dossierId }, data: { state: 'WAIVED', recordedAt: now } })
    const give = () => handOverResult(world.own.COUNTER_OFFICER, { ...seen(world), delivery: 'COUNTER', receiver: 'Ông A' }, tardy)
    expect(await give()).toMatchObject({ ok: false, code: 'delay-reason-missing' })
    await say(world)
    expect(await give()).toMatchObject({ ok: true })
  })

  it('that was in time is asked for no reason, however late it is collected', async () => {
    const world = await begin(approved)
    await db.fee.updateMany({ where: { dossierId: world.dossierId }, data: { state: 'WAIVED', recordedAt: now } })
    expect(await handOverResult(world.own.COUNTER_OFFICER, { ...seen(world), delivery: 'COUNTER', receiver: 'Ông A' }, tardy)).toMatchObject({ ok: true })
  })

  it('shows in its row how much of the time is used, and what was asked', async () => {
    const world = await begin(accepted)
    const { urgentAt, dueAt } = await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
    await db.dueWarning.create({ data: { dossierId: world.dossierId, dueAt: urgentAt ?? dueAt ?? now, percent: 80, warnedAt: now } })
    const { rows } = await listQueue(world.own.SUPERVISOR, { view: 'all', query: world.code }, now)
    expect(rows).toMatchObject([{ warned: 80, proposed: false, unexplained: false, paused: false }])
  })
})

import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { accepted, seen, submitted, type World } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { anOfficial, anUpload, aPublishedProcedure } from '@/tests/support/factories'
import { foundFaulty } from '@/tests/support/findings'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { worldsOfFile } from '@/tests/support/worlds'
import { acceptDossier } from './accept-dossier'
import { answerSupplement } from './answer-supplement'
import { attachSupplement } from './attach-supplement'
import { decideStop } from './decide-stop'
import { decideSupplement } from './decide-supplement'
import { proposeStop } from './propose-stop'
import { proposeSupplement } from './propose-supplement'
import { findCase } from './queries/case'
import { findClock } from './queries/clock'
import { findMyDossier } from './queries/mine'
import { reassignDossier } from './reassign-dossier'
import { refuseDossier } from './refuse-dossier'
import { refuseOverdueSupplement } from './refuse-overdue-supplement'
import { requestSupplement } from './request-supplement'
import { saveChecklist } from './save-checklist'
import { saveChecklistInput } from './schema/checklist'
import { setDossierRules } from './set-dossier-rules'

const a = worldsOfFile()
const rowOf = ({ dossierId }: World) => db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
const fresh = async (world: World) => ({ code: world.code, version: (await rowOf(world)).version })
const answerBy = '2026-11-27'
const asked = { ...foundFaulty('field:childName'), answerBy }
const afterwards = at('2026-11-30', '09:00')

async function withSupplement(before: typeof accepted, faults = asked) {
  const world = await a(before)
  const by = before === accepted ? world.own.CIVIL_STATUS_OFFICER : world.own.COUNTER_OFFICER
  expect(await requestSupplement(by, { ...(await fresh(world)), ...faults }, now)).toMatchObject({ ok: true })
  return world
}

describe('one round', () => {
  it('is not sent before the whole list is marked, and says what is unmarked', async () => {
    const world = await a(accepted)
    const civil = world.own.CIVIL_STATUS_OFFICER
    const { 'section:copies-many': _, ...marks } = asked.marks
    expect(await requestSupplement(civil, { ...(await fresh(world)), ...asked, marks }, now)).toEqual({
      ok: false, code: 'unmarked', detail: { 'marks.section:copies-many': 'unmarked' },
    })
    const allRight = Object.fromEntries(Object.keys(asked.marks).map((id) => [id, 'ok' as const]))
    expect(await requestSupplement(civil, { ...(await fresh(world)), ...asked, marks: allRight }, now)).toMatchObject({ ok: false, code: 'nothing-faulty' })
    expect(await rowOf(world)).toMatchObject({ status: 'ACCEPTED', supplementRounds: 0 })
  })

  it('notes the papers found in order as looked at', async () => {
    const world = await withSupplement(accepted)
    const files = (await findCase(world.own.CIVIL_STATUS_OFFICER, world.code, now))?.files
    expect(files?.map(({ checkedAt }) => checkedAt)).toEqual([now])
  })

  it('needs the supervisor for another, who says yes or no; each is counted', async () => {
    const world = await withSupplement(accepted)
    const civil = world.own.CIVIL_STATUS_OFFICER
    expect(await answerSupplement(world.owner, await fresh(world), now)).toMatchObject({ ok: true })
    expect(await requestSupplement(civil, { ...(await fresh(world)), ...asked }, now)).toMatchObject({ ok: false, code: 'needs-approval' })
    const wish = { ...asked, ground: 'Sổ gốc vừa tìm thấy ghi khác' }
    const twice = await Promise.all([1, 2].map(async () => proposeSupplement(civil, { ...(await fresh(world)), ...wish }, now)))
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rowOf(world)).toMatchObject({ status: 'IN_PROGRESS', pausedAt: null })
    expect((await findMyDossier(world.owner, world.code))?.timeline.map(({ event }) => event)).not.toContain('proposeSupplement')

    const decided = { ...(await fresh(world)), decision: 'decline' as const, reason: 'Hỏi điện thoại là đủ' }
    expect(await decideSupplement(world.own.SUPERVISOR, decided, now)).toMatchObject({ ok: true })
    expect(await proposeSupplement(civil, { ...(await fresh(world)), ...wish }, now)).toMatchObject({ ok: true })
    expect((await findCase(world.own.SUPERVISOR, world.code, now))?.possible).toContain('declineSupplement')
    expect(await decideSupplement(world.own.SUPERVISOR, { ...(await fresh(world)), decision: 'approve', reason: '' }, now)).toMatchObject({ ok: true })
    expect(await rowOf(world)).toMatchObject({ status: 'SUPPLEMENT_REQUESTED', supplementRounds: 2, pausedAt: now })
    const rounds = await db.supplementRequest.findMany({ where: { dossierId: world.dossierId }, orderBy: { round: 'asc' } })
    expect(rounds.map(({ round, requestedById }) => [round, requestedById])).toEqual([[1, civil.officialId], [2, civil.officialId]])
  })

  it('is more than one where the agency has set so', async () => {
    const world = await withSupplement(accepted)
    await setDossierRules(world.own.ADMINISTRATOR, { agencyId: world.ward.id, supplementRounds: 2, threadDays: 30 }, now)
    await answerSupplement(world.owner, await fresh(world), now)
    expect(await requestSupplement(world.own.CIVIL_STATUS_OFFICER, { ...(await fresh(world)), ...asked }, now)).toMatchObject({ ok: true })
    await setDossierRules(world.own.ADMINISTRATOR, { agencyId: world.ward.id, supplementRounds: 1, threadDays: 30 }, now)
  })

  it('is as many as the version it was filed under says, whatever the agency has set', async () => {
    await aPublishedProcedure({ ...sampleProcedure, supplementRounds: 2 })
    const world = await withSupplement(accepted)
    await aPublishedProcedure()
    const civil = world.own.CIVIL_STATUS_OFFICER
    for (const [asksAgain, code] of [[true, undefined], [false, 'needs-approval']] as const) {
      await answerSupplement(world.owner, await fresh(world), now)
      expect(await findCase(civil, world.code, now)).toMatchObject({ roundsAllowed: 2 })
      expect(await requestSupplement(civil, { ...(await fresh(world)), ...asked }, now)).toMatchObject({ ok: asksAgain, ...(code && { code }) })
    }
  })
})

describe('a checklist that is not finished', () => {
  const half = { 'marks.component:birthNotice': ['faulty'], 'why.birthNotice': ['Ảnh mờ'] }
  const keep = async (world: World, by: Actor, seen = '', values: Readonly<Record<string, readonly string[]>> = half, when = now) =>
    saveChecklist(by, { code: world.code, seen, values }, when)
  const keptIn = async (world: World, reader: Actor) => (await findCase(reader, world.code, now))?.checklist

  it('is kept for the colleague who takes over, and not written over unseen', async () => {
    const world = await a(accepted)
    const civil = world.own.CIVIL_STATUS_OFFICER
    const colleague = await anOfficial(world.ward.id, 'CIVIL_STATUS_OFFICER')
    expect(await keep(world, civil)).toMatchObject({ ok: true })
    expect(await keptIn(world, colleague)).toMatchObject({ values: half, at: now })
    await reassignDossier(civil, { ...(await fresh(world)), official: colleague.officialId }, now)
    expect(await keep(world, civil, now.toISOString())).toMatchObject({ ok: false, code: 'not-found' })
    expect(await keep(world, colleague)).toMatchObject({ ok: false, code: 'changed-meanwhile' })
    const both = { ...half, 'marks.section:child-who': ['ok'] }
    expect(await keep(world, colleague, now.toISOString(), both, afterwards)).toMatchObject({ ok: true })
    expect(await keptIn(world, civil)).toMatchObject({ values: both, at: afterwards })
    expect(JSON.stringify(await db.checklistDraft.findUniqueOrThrow({ where: { dossierId: world.dossierId } }))).not.toContain('mờ')
    expect(await keep(world, colleague, '', {})).toMatchObject({ ok: true })
    expect(await keptIn(world, civil)).toBeNull()
  })

  it('is gone with the request, and with the end of the dossier', async () => {
    const [asking, ending] = [await a(accepted), await a(submitted)]
    const civil = asking.own.CIVIL_STATUS_OFFICER
    expect(await keep(asking, civil)).toMatchObject({ ok: true })
    expect(await requestSupplement(civil, { ...(await fresh(asking)), ...asked }, now)).toMatchObject({ ok: true })
    expect(await keptIn(asking, civil)).toBeNull()
    expect(await keep(asking, civil)).toMatchObject({ ok: false })

    const counter = ending.own.COUNTER_OFFICER
    expect(await keep(ending, counter)).toMatchObject({ ok: true })
    expect(await refuseDossier(counter, { ...(await fresh(ending)), reasonCode: 'not-competent', reason: 'x' }, now)).toMatchObject({ ok: true })
    expect(await db.checklistDraft.count({ where: { dossierId: { in: [asking.dossierId, ending.dossierId] } } })).toBe(0)
  })

  it('is read from a form as it stands, dotted and repeated names alike', () => {
    const posted = { code: 'H17.99.01-261123-0001', _seen: '', marks: { 'component:birthNotice': 'faulty' }, files: { birthNotice: ['a', 'b'] }, pages: { a: '' }, items: 'field:childName' }
    expect(saveChecklistInput.parse(posted).values).toEqual({ 'marks.component:birthNotice': ['faulty'], 'files.birthNotice': ['a', 'b'], items: ['field:childName'] })
    expect(saveChecklistInput.safeParse({ ...posted, why: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`k${String(index)}`, 'x'.repeat(2000)])) }).success).toBe(false)
  })
})

describe('one page of one file', () => {
  it('is asked for alone, and only that file is replaced', async () => {
    const world = await a(submitted)
    const first = await db.dossierComponent.findFirstOrThrow({ where: { dossierId: world.dossierId } })
    const second = await anUpload(world.owner, world.ward.id, now)
    await db.dossierComponent.create({ data: { ...first, id: crypto.randomUUID(), fileId: second } })
    await db.storedFile.update({ where: { id: second }, data: { state: 'CLAIMED' } })
    const faults = { ...foundFaulty('component:birthNotice'), answerBy, files: { birthNotice: [second] }, pages: { [second]: 2 } }
    const counter = world.own.COUNTER_OFFICER
    expect(await requestSupplement(counter, { ...(await fresh(world)), ...faults, files: { birthNotice: [world.ward.id] } }, now)).toMatchObject({ ok: false, code: 'unknown-item' })
    expect(await requestSupplement(counter, { ...(await fresh(world)), ...faults }, now)).toMatchObject({ ok: true })
    expect((await findMyDossier(world.owner, world.code))?.supplement?.items).toMatchObject([{ key: 'birthNotice', files: [{ file: shortId(second), page: 2 }] }])

    const upload = async (componentKey: string) =>
      attachSupplement(world.owner, { code: world.code, componentKey, fileId: await anUpload(world.owner, world.ward.id, now) }, now)
    expect(await upload('birthNotice')).toMatchObject({ ok: false, code: 'not-possible' })
    expect(await upload(`birthNotice~${shortId(first.fileId)}`)).toMatchObject({ ok: false, code: 'not-possible' })
    expect(await answerSupplement(world.owner, await fresh(world), now)).toMatchObject({ ok: false, code: 'components-missing' })
    expect(await upload(`birthNotice~${shortId(second)}`)).toMatchObject({ ok: true })
    expect(await upload(`birthNotice~${shortId(second)}`)).toMatchObject({ ok: false, code: 'too-many-files' })
    expect(await answerSupplement(world.owner, await fresh(world), now)).toMatchObject({ ok: true })
    const lying = await db.dossierComponent.findMany({ where: { dossierId: world.dossierId, replacedAt: null } })
    expect(lying.map(({ fileId, replacesFileId }) => [fileId === first.fileId, replacesFileId]).toSorted()).toEqual([[false, second], [true, null]])
  })
})

describe('the clock, by the policy of the procedure', () => {
  // Ten working days from Monday 23 November 2026, 09:00, with the 24th off: until 8 December, 17:30. Asked at once,
  // answered on Wednesday at 10:00.
  const cases = [
    // The wait: 6.5 hours on Monday (to 11:30, and 13:30 to 17:30) and 2.5 on Wednesday; nine hours after the 8th are one day and an hour.
    { policy: 'SHIFT', due: at('2026-12-10', '08:30') },
    // Ten whole working days after the 25th.
    { policy: 'RESTART', due: at('2026-12-09', '17:30') },
    { policy: 'KPI', due: at('2026-12-08', '17:30') },
  ] as const
  for (const { policy, due } of cases) {
    it(`${policy}: is what was worked out by hand, and what the page that explains it says`, async () => {
      await aPublishedProcedure({ ...sampleProcedure, supplementClock: policy, timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 10 } }] })
      const world = await withSupplement(accepted)
      expect((await rowOf(world)).dueAt).toEqual(at('2026-12-08', '17:30'))
      const answered = at('2026-11-25', '10:00')
      expect(await answerSupplement(world.owner, await fresh(world), answered)).toMatchObject({ ok: true })
      expect(await rowOf(world)).toMatchObject({ pausedAt: null, dueAt: due })
      const clock = await findClock(world.own.CIVIL_STATUS_OFFICER, world.code)
      expect(clock?.processing?.due).toEqual(due)
      await aPublishedProcedure()
    })
  }
})

describe('a supplement that never came', () => {
  it('before acceptance ends as not accepted, at the counter, and not a minute too early', async () => {
    const world = await withSupplement(submitted)
    const counter = world.own.COUNTER_OFFICER
    const end = async (when: Date) => refuseOverdueSupplement(counter, { ...(await fresh(world)), reason: 'Quá hạn' }, when)
    expect(await end(at('2026-11-27', '23:58'))).toMatchObject({ ok: false, code: 'not-possible' })
    expect(await proposeStop(counter, { ...(await fresh(world)), reason: 'x' }, afterwards)).toMatchObject({ ok: false, code: 'not-possible' })
    expect(await end(afterwards)).toMatchObject({ ok: true })
    expect(await rowOf(world)).toMatchObject({ status: 'REFUSED', pausedAt: null })
  })

  it('after acceptance is stopped by the leader, on the counter’s proposal (Mẫu 05)', async () => {
    const world = await withSupplement(accepted)
    const counter = world.own.COUNTER_OFFICER
    expect(await refuseOverdueSupplement(counter, { ...(await fresh(world)), reason: 'x' }, afterwards)).toMatchObject({ ok: false, code: 'not-possible' })
    expect(await proposeStop(counter, { ...(await fresh(world)), reason: 'x' }, now)).toMatchObject({ ok: false, code: 'not-possible' })
    expect((await findCase(counter, world.code, afterwards))?.possible).toContain('proposeStop')
    expect(await proposeStop(counter, { ...(await fresh(world)), reason: 'Không bổ sung' }, afterwards)).toMatchObject({ ok: true })
    expect(await decideStop(world.own.APPROVER, { ...(await fresh(world)), decision: 'approve', reason: '' }, afterwards)).toMatchObject({ ok: true })
    expect(await rowOf(world)).toMatchObject({ status: 'STOPPED', closedAt: afterwards })
    const [request] = await db.supplementRequest.findMany({ where: { dossierId: world.dossierId } })
    expect(request?.state).toBe('OVERDUE')
  })

  it('is ended or answered, never both, when the two are pressed at once', async () => {
    for (let i = 0; i < 3; i += 1) {
      const world = await withSupplement(submitted)
      const input = await fresh(world)
      const [answer, refusal] = await Promise.all([
        answerSupplement(world.owner, input, afterwards),
        refuseOverdueSupplement(world.own.COUNTER_OFFICER, { ...input, reason: 'Quá hạn' }, afterwards),
      ])
      expect([answer.ok, refusal.ok].toSorted()).toEqual([false, true])
      const [request] = await db.supplementRequest.findMany({ where: { dossierId: world.dossierId } })
      expect([(await rowOf(world)).status, request?.state]).toEqual(answer.ok ? ['REGISTERED', 'ANSWERED'] : ['REFUSED', 'OVERDUE'])
    }
  })

  it('lets the proposal to stop lapse when the answer comes after all', async () => {
    const world = await withSupplement(accepted)
    await proposeStop(world.own.COUNTER_OFFICER, { ...(await fresh(world)), reason: 'Không bổ sung' }, afterwards)
    expect(await answerSupplement(world.owner, await fresh(world), afterwards)).toMatchObject({ ok: true })
    expect(await decideStop(world.own.APPROVER, { ...(await fresh(world)), decision: 'approve', reason: '' }, afterwards)).toMatchObject({ ok: false, code: 'not-possible' })
    expect(await db.dossierProposal.findMany({ where: { dossierId: world.dossierId } })).toMatchObject([{ state: 'LAPSED', decidedById: null }])
  })
})

describe('an ending', () => {
  it('is the official’s to propose and the leader’s to decide', async () => {
    const world = await a(accepted)
    const civil = world.own.CIVIL_STATUS_OFFICER
    expect(await proposeStop(civil, { ...(await fresh(world)), reason: 'Không đủ căn cứ' }, now)).toMatchObject({ ok: true })
    expect((await findMyDossier(world.owner, world.code))?.timeline.map(({ note }) => note)).not.toContain('Không đủ căn cứ')
    expect(await decideStop(world.own.APPROVER, { ...(await fresh(world)), decision: 'decline', reason: 'Xác minh thêm' }, now)).toMatchObject({ ok: true })
    expect(await proposeStop(civil, { ...(await fresh(world)), reason: 'Vẫn không đủ căn cứ' }, now)).toMatchObject({ ok: true })
    expect(await decideStop(world.own.APPROVER, { ...(await fresh(world)), decision: 'approve', reason: '' }, now)).toMatchObject({ ok: true })
    const mine = await findMyDossier(world.owner, world.code)
    expect(mine).toMatchObject({ status: 'STOPPED' })
    expect(mine?.timeline.at(-1)).toMatchObject({ event: 'stop', note: 'Vẫn không đủ căn cứ' })
    expect(await acceptDossier(world.own.COUNTER_OFFICER, { ...seen(world), note: '' }, now)).toMatchObject({ ok: false })
  })
})

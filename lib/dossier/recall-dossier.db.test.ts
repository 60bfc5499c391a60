import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { announceEventJob } from '@/lib/jobs/announce-event'
import { approved, feesPaid, seen, words, type World } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { eventOf } from '@/tests/support/events'
import { worldsOfFile } from '@/tests/support/worlds'
import { approveDossier } from './approve-dossier'
import { handOverResult } from './hand-over-result'
import { findCase } from './queries/case'
import { findMyDossier } from './queries/mine'
import { recallDossier } from './recall-dossier'

const a = worldsOfFile()
const rowOf = ({ dossierId }: World) => db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
const seenNow = async (world: World) => ({ code: world.code, version: (await rowOf(world)).version })
const reason = 'Ghi sai ngày sinh; chúng tôi cấp lại.'
const entriesOf = ({ dossierId }: World) => db.registerEntry.findMany({ where: { dossierId }, orderBy: { number: 'asc' } })

describe('a hand-over taken back', () => {
  it('stays in the history with who had received it, for officials only', async () => {
    const world = await a(feesPaid(approved))
    const handed = { ...(await seenNow(world)), delivery: 'COUNTER' as const, receiver: 'Trần Văn Nhận' }
    expect(await handOverResult(world.own.COUNTER_OFFICER, handed, now)).toMatchObject({ ok: true })
    expect(await recallDossier(world.own.SUPERVISOR, { ...(await seenNow(world)), reason }, now)).toMatchObject({ ok: true })
    expect(await db.resultDocument.findFirst({ where: { dossierId: world.dossierId, kind: 'result' } })).toMatchObject({ receiverCipher: null })
    const entryOf = (timeline: readonly { event: string; note: string | null }[] | undefined) => timeline?.find(({ event }) => event === 'handOver')
    expect(entryOf((await findCase(world.own.SUPERVISOR, world.code, now))?.timeline)).toMatchObject({ note: 'Trần Văn Nhận' })
    expect(entryOf((await findMyDossier(world.owner, world.code))?.timeline)).toMatchObject({ note: null })
  })
})

describe('a result that is still in the office', () => {
  it('counts no more, its number stays struck, and the dossier is decided anew', async () => {
    const world = await a(approved)
    expect((await findCase(world.own.SUPERVISOR, world.code, now))?.possible).toContain('recall')
    expect((await findCase(world.own.COUNTER_OFFICER, world.code, now))?.possible).not.toContain('recall')
    const input = { ...seen(world), reason }
    const both = await Promise.all([1, 2].map(() => recallDossier(world.own.SUPERVISOR, input, now)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rowOf(world)).toMatchObject({ status: 'IN_PROGRESS', completedAt: null, stepKey: 'approve', stepRole: 'APPROVER' })
    expect(await entriesOf(world)).toMatchObject([{ voidedAt: now, voidReason: 'recalled' }])
    const mine = await findMyDossier(world.owner, world.code)
    expect(mine?.papers.map(({ kind }) => kind)).toEqual(['recalled-result'])
    expect(mine?.timeline.at(-1)).toMatchObject({ event: 'recall', note: reason })

    expect(await approveDossier(world.own.APPROVER, { ...(await seenNow(world)), note: '' }, now, words)).toMatchObject({ ok: true })
    const [struck, valid, ...more] = await entriesOf(world)
    expect([valid?.voidedAt, more]).toEqual([null, []])
    expect(valid?.number).toBe((struck?.number ?? 0) + 1)
    expect((await findMyDossier(world.owner, world.code))?.papers.map(({ kind }) => kind).sort()).toEqual(['recalled-result', 'result'])
  })

  it('is recalled in words the citizen gets', async () => {
    const world = await a(approved)
    await recallDossier(world.own.SUPERVISOR, { ...seen(world), reason }, now)
    const { id } = await eventOf(world.dossierId, 'recall')
    await announceEventJob.perform({ eventId: id }, { now, last: false })
    expect(await db.message.findUnique({ where: { id } })).toMatchObject({ topic: 'dossier.recalled', params: { code: world.code } })
  })

  it('has one entry that counts, whoever writes it', async () => {
    const world = await a(approved)
    const entry = await db.registerEntry.findFirstOrThrow({ where: { dossierId: world.dossierId } })
    const again = db.registerEntry.create({ data: { ...entry, id: world.dossierId, number: 999 } })
    await expect(again).rejects.toThrow(/Unique constraint/)
  })
})

describe('a result that was handed over', () => {
  it('is to be handed over again, and noted anew', async () => {
    const world = await a(feesPaid(approved))
    const give = async (receiver: string) => handOverResult(world.own.COUNTER_OFFICER, { ...(await seenNow(world)), delivery: 'COUNTER', receiver }, now)
    expect(await give('Người nhận nhầm')).toMatchObject({ ok: true })
    expect(await recallDossier(world.own.SUPERVISOR, { ...(await seenNow(world)), reason }, now)).toMatchObject({ ok: true })
    expect(await rowOf(world)).toMatchObject({ status: 'COMPLETED', returnedAt: null, closedAt: null, completedAt: now, stepKey: 'handOver', stepRole: 'COUNTER_OFFICER' })
    expect((await findMyDossier(world.owner, world.code))?.papers).toMatchObject([{ kind: 'result', deliveredAt: null }])
    expect(await entriesOf(world)).toMatchObject([{ voidedAt: null }])
    expect(await give('Nguyễn Văn Thử')).toMatchObject({ ok: true })
    expect((await findMyDossier(world.owner, world.code))?.papers).toMatchObject([{ deliveredBy: 'COUNTER', deliveredAt: now }])
  })
})

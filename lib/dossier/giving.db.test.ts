import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decrypt, decryptJson, encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { at, monday, now } from '@/tests/support/clock'
import { system } from '@/tests/support/factories'
import { approved, aBase, aWorld, type Base, feesPaid, seen, type World } from '@/tests/permissions/world'
import { closePostalItem } from './close-postal-item'
import { collectResults } from './collect-results'
import { handOverResult } from './hand-over-result'
import { nameProxy } from './name-proxy'
import { findReadyResults, listWaitingResults } from './queries/giving'
import { recallDossier } from './recall-dossier'
import { remindToCollect } from './remind-to-collect'
import { revokeProxy } from './revoke-proxy'
import type { CollectResultsInput } from './schema/giving'
import { sendCollectionCode } from './send-collection-code'
import { setReminderDays } from './set-reminder-days'

let base: Base
let world: World
beforeAll(async () => {
  base = await aBase()
})
beforeEach(async () => {
  world = await aWorld(base)
  await feesPaid(approved)(world)
})

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const ownId = async () => decrypt((await db.person.findUniqueOrThrow({ where: { id: world.owner.personId } })).personalIdCipher)
const input = (over: Partial<CollectResultsInput> = {}): CollectResultsInput => ({
  results: [seen(world)], standing: 'PAPER_PROXY', receiver: 'Lê Văn Nhận', identityKind: 'ID_CARD', identityDigits: '0456', proof: 'SIGNATURE', signed: 'on', tokenSaid: '', ...over,
})
const collect = (over: Partial<CollectResultsInput> = {}, when = now) => collectResults(base.own.COUNTER_OFFICER, input(over), when)
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)

async function reachable() {
  await db.person.update({ where: { id: world.owner.personId }, data: { emailCipher: encrypt('thu@congdan.example'), emailConfirmedAt: now } })
}
async function codeSent(when = now): Promise<string> {
  const sent = await sendCollectionCode(base.own.COUNTER_OFFICER, { code: world.code }, when)
  if (!sent.ok) throw new Error(sent.code)
  const row = await db.delivery.findFirstOrThrow({ where: { dossierId: world.dossierId, topic: 'dossier.hand-over-code' }, orderBy: { createdAt: 'desc' } })
  return (decryptJson(row.secretCipher ?? new Uint8Array()) as { code: string }).code
}

describe('handing over at the counter', () => {
  it('keeps who received, what they showed and how they proved it, and marks the result', async () => {
    const result = await collect({ standing: 'OWNER', receiver: '', identityDigits: (await ownId()).slice(-4) })
    expect(result).toMatchObject({ ok: true, value: { codes: [world.code] } })
    const row = await db.resultCollection.findFirstOrThrow({ where: { items: { some: { dossierId: world.dossierId } } } })
    expect(row).toMatchObject({ standing: 'OWNER', identityKind: 'ID_CARD', proof: 'SIGNATURE', at: now, officialId: base.own.COUNTER_OFFICER.officialId })
    expect(decrypt(row.receiverCipher)).toBe('Nguyễn Văn Thử')
    expect(await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })).toMatchObject({ status: 'RETURNED', returnedAt: now, stepRole: null })
    expect(await db.resultDocument.findFirstOrThrow({ where: { dossierId: world.dossierId, kind: 'result' } })).toMatchObject({ deliveredBy: 'COUNTER', deliveredAt: now })
  })

  it('refuses another card than the owner’s, a proxy nobody named, and money still owed', async () => {
    expect(codeOf(await collect({ standing: 'OWNER', identityDigits: '9999' }))).toBe('identity-mismatch')
    expect(codeOf(await collect({ standing: 'NAMED_PROXY' }))).toBe('no-proxy')
    await db.fee.updateMany({ where: { dossierId: world.dossierId }, data: { state: 'DUE', recordedAt: null } })
    expect(codeOf(await collect())).toBe('fee-due')
    expect(await db.resultCollection.count({ where: { items: { some: { dossierId: world.dossierId } } } })).toBe(0)
  })

  it('of two counters one hands over', async () => {
    const all = await Promise.all([1, 2, 3].map(() => collect()))
    expect(all.map(codeOf).toSorted()).toEqual(['not-possible', 'not-possible', 'ok'])
    expect(await db.dossierEvent.count({ where: { dossierId: world.dossierId, event: 'handOver' } })).toBe(1)
    expect(await db.collectedResult.count({ where: { dossierId: world.dossierId } })).toBe(1)
  })

  it('hands over several of one owner at once, all or none', async () => {
    const first = world
    const second = { ...(await aWorld(base)), owner: first.owner }
    await feesPaid(approved)(second)
    const both = [seen(first), seen(second)]
    expect(codeOf(await collect({ results: [seen(first), { ...seen(second), version: 1 }] }))).toBe('changed-meanwhile')
    expect(await db.dossier.count({ where: { id: { in: [first.dossierId, second.dossierId] }, status: 'COMPLETED' } })).toBe(2)
    const ready = await findReadyResults(base.own.COUNTER_OFFICER, first.code, now)
    expect(ready?.ready.map(({ code }) => code).toSorted()).toEqual([first.code, second.code].toSorted())
    expect(codeOf(await collect({ results: both }))).toBe('ok')
    const ofBoth = { some: { dossierId: { in: [first.dossierId, second.dossierId] } } }
    expect(await db.resultCollection.count({ where: { items: ofBoth } })).toBe(1)
  })

  it('keeps strangers’ results apart', async () => {
    const other = await aWorld(base)
    await feesPaid(approved)(other)
    expect(codeOf(await collect({ results: [seen(world), seen(other)] }))).toBe('other-owner')
  })

  it('counts no more after a recall, and can be done again', async () => {
    await collect()
    const { version } = await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
    await recallDossier(base.own.SUPERVISOR, { code: world.code, version, reason: 'Trao nhầm' }, later(5))
    expect(codeOf(await collect({ results: [{ code: world.code, version: version + 1 }] }, later(10)))).toBe('ok')
    const kept = await db.collectedResult.findMany({ where: { dossierId: world.dossierId } })
    expect(kept.map(({ endedAt }) => endedAt !== null).toSorted()).toEqual([false, true])
  })
})

describe('the code sent to the owner', () => {
  it('proves one hand-over, within ten minutes, and is kept as a hash', async () => {
    await reachable()
    const code = await codeSent()
    expect(code).toMatch(/^\d{6}$/)
    expect(JSON.stringify(await db.collectionCode.findMany())).not.toContain(code)
    expect(codeOf(await collect({ proof: 'CODE', tokenSaid: code }, later(11)))).toBe('code-expired')
    expect(codeOf(await collect({ proof: 'CODE', tokenSaid: code }, later(9)))).toBe('ok')
    expect(await db.collectionCode.count({ where: { personId: world.owner.personId, usedAt: { not: null } } })).toBe(1)
  })

  it('stands five tries, however many come at once, and then not even the right one', async () => {
    await reachable()
    const code = await codeSent()
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const all = await Promise.all(Array.from({ length: 12 }, () => collect({ proof: 'CODE', tokenSaid: wrong })))
    expect(all.map(codeOf).filter((one) => one === 'code-wrong')).toHaveLength(5)
    expect(all.map(codeOf).filter((one) => one === 'code-spent')).toHaveLength(7)
    expect(codeOf(await collect({ proof: 'CODE', tokenSaid: code }))).toBe('code-spent')
    expect((await db.collectionCode.findFirstOrThrow({ where: { personId: world.owner.personId } })).tries).toBe(5)
  })

  it('is sent once a minute and five times an hour; a later one replaces it', async () => {
    await reachable()
    const first = await codeSent()
    expect(codeOf(await sendCollectionCode(base.own.COUNTER_OFFICER, { code: world.code }, later(0.5)))).toBe('code-just-sent')
    const both = await Promise.all([1, 2].map(() => sendCollectionCode(base.own.COUNTER_OFFICER, { code: world.code }, later(2))))
    expect(both.map(codeOf).toSorted()).toEqual(['code-just-sent', 'ok'])
    expect(codeOf(await collect({ proof: 'CODE', tokenSaid: first }, later(3)))).toBe('code-wrong')
    for (const minutes of [4, 6, 8]) await codeSent(later(minutes))
    expect(codeOf(await sendCollectionCode(base.own.COUNTER_OFFICER, { code: world.code }, later(10)))).toBe('too-many-codes')
    expect(await db.collectionCode.count({ where: { personId: world.owner.personId, usedAt: null, expiresAt: { gt: later(10) } } })).toBe(1)
  })

  it('cannot go to somebody without phone and confirmed e-mail', async () => {
    expect(codeOf(await sendCollectionCode(base.own.COUNTER_OFFICER, { code: world.code }, now))).toBe('unreachable')
    expect(await db.collectionCode.count({ where: { personId: world.owner.personId } })).toBe(0)
  })
})

describe('somebody else collects', () => {
  it('whom the owner named, with their card, until the owner takes it back', async () => {
    await nameProxy(world.owner, { code: world.code, name: 'Trần Cũ', idNumber: '048192000111' }, now)
    await nameProxy(world.owner, { code: world.code, name: 'Lê Văn Nhận', idNumber: '048192000456' }, now)
    expect(codeOf(await collect({ standing: 'NAMED_PROXY', identityDigits: '0111' }))).toBe('identity-mismatch')
    await revokeProxy(world.owner, { code: world.code }, now)
    expect(codeOf(await collect({ standing: 'NAMED_PROXY' }))).toBe('no-proxy')
    await nameProxy(world.owner, { code: world.code, name: 'Lê Văn Nhận', idNumber: '048192000456' }, now)
    expect(codeOf(await collect({ standing: 'NAMED_PROXY', receiver: 'tên khác' }))).toBe('ok')
    const row = await db.resultCollection.findFirstOrThrow({ where: { items: { some: { dossierId: world.dossierId } } } })
    expect(decrypt(row.receiverCipher)).toBe('Lê Văn Nhận')
    expect(codeOf(await nameProxy(world.owner, { code: world.code, name: 'Ai đó', idNumber: '048192000456' }, now))).toBe('not-possible')
  })
})

describe('by post', () => {
  it('what came back waits at the counter again, is told to its owner, and can be sent anew', async () => {
    const sent = await handOverResult(base.own.COUNTER_OFFICER, { ...seen(world), delivery: 'POST', receiver: 'EE123456789VN' }, now)
    if (!sent.ok) throw new Error(sent.code)
    const back = { code: world.code, version: sent.value.version, outcome: 'UNDELIVERED' as const }
    const both = await Promise.all([1, 2].map(() => closePostalItem(base.own.COUNTER_OFFICER, back, later(60))))
    expect(both.map(codeOf).toSorted()).toEqual(['not-possible', 'ok'])
    expect(await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })).toMatchObject({ status: 'COMPLETED', returnedAt: null, stepRole: 'COUNTER_OFFICER' })
    const { rows } = await listWaitingResults(base.own.COUNTER_OFFICER, { sought: { code: world.code } }, later(60))
    expect(rows).toMatchObject([{ code: world.code, cameBack: true, owed: 0 }])
    const again = await handOverResult(base.own.COUNTER_OFFICER, { code: world.code, version: sent.value.version + 1, delivery: 'POST', receiver: 'EE987654321VN' }, later(90))
    expect(again.ok).toBe(true)
    expect(await closePostalItem(base.own.COUNTER_OFFICER, { code: world.code, version: 1, outcome: 'DELIVERED' }, later(99))).toMatchObject({ ok: true })
    expect((await db.postalItem.findMany({ where: { dossierId: world.dossierId }, orderBy: { sentAt: 'asc' } })).map(({ state }) => state)).toEqual(['UNDELIVERED', 'DELIVERED'])
  })
})

describe('reminders', () => {
  const messages = () => db.message.findMany({ where: { dossierId: world.dossierId, topic: 'dossier.collect-reminder' } })
  const run = (day: string) => remindToCollect(system, { link: (dossier) => `/${dossier.code}` }, at(day, '08:00'))

  it('come after 5, 15 and 30 working days, each once, only for what waits at the counter', async () => {
    await run('2026-12-02')
    expect(await messages()).toHaveLength(0)
    await db.dossier.update({ where: { id: world.dossierId }, data: { delivery: 'COUNTER' } })
    await run('2026-11-27')
    expect(await messages()).toHaveLength(0)
    await Promise.all([run('2026-12-02'), run('2026-12-02')])
    await run('2026-12-04')
    expect(await messages()).toHaveLength(1)
    await run('2026-12-17')
    await run('2027-01-08')
    await run('2027-01-29')
    expect(await messages()).toHaveLength(3)
  })

  it('come by the days of the agency, and not once it was collected', async () => {
    await db.dossier.update({ where: { id: world.dossierId }, data: { delivery: 'COUNTER' } })
    await setReminderDays(base.own.ADMINISTRATOR, { agencyId: base.ward.id, first: 2, second: 4, third: 6 }, now)
    await run('2026-11-26')
    expect(await messages()).toHaveLength(1)
    await collect({}, at('2026-11-26', '09:00'))
    await run('2026-12-10')
    expect(await messages()).toHaveLength(1)
    await db.collectionSetting.deleteMany()
  })
})

it('lists what waits with its age in working days and what is owed, by name too', async () => {
  await db.fee.updateMany({ where: { dossierId: world.dossierId }, data: { state: 'DUE', recordedAt: null } })
  const { rows } = await listWaitingResults(base.own.COUNTER_OFFICER, { sought: { name: 'nguyen van thu' } }, at('2026-11-30', '10:00'))
  expect(rows.find(({ code }) => code === world.code)).toMatchObject({ waited: monday === '2026-11-23' ? 4 : 0, owed: 16_000 })
})

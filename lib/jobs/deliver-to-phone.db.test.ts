import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { now } from '@/tests/support/clock'
import { freePort, type Program, startProgram } from '@/tests/support/start-program'

const ports = { sms: await freePort(), zalo: await freePort() }
Object.assign(process.env, {
  SMS_URL: `http://localhost:${String(ports.sms)}`, SMS_API_KEY: 'demo-key', SMS_SECRET: 'demo-secret',
  ZALO_URL: `http://localhost:${String(ports.zalo)}`, ZALO_OAUTH_URL: `http://localhost:${String(ports.zalo)}`,
  ZALO_APP_ID: 'demo-app', ZALO_SECRET_KEY: 'demo-secret', ZALO_REFRESH_TOKEN: 'demo-refresh',
})
const { db, inTransaction } = await import('@/lib/core/db')
const { encrypt, encryptJson, lookupHash } = await import('@/lib/core/crypto')
const { newId } = await import('@/lib/core/ids')
const { ok } = await import('@/lib/core/result')
const { mintActor } = await import('@/lib/identity/mint-actor')
const { deliverMessage } = await import('@/lib/notification/deliver-message')
const { enqueueNotification } = await import('@/lib/notification/enqueue-notification')
const { enqueueSecretCode } = await import('@/lib/notification/enqueue-secret-code')
const { mailWords } = await import('./deliver-mail')

const system = mintActor({ kind: 'system', job: 'test' })
const code = 'H17.99.01-261123-0001'
const phone = '0905123456'
let agencyId: string
let sms: Program
let zalo: Program

const json = async (url: string, init?: RequestInit) => (await (await fetch(url, init)).json()) as unknown
const order = (gateway: Program, faults: object) => json(`${gateway.url}/_control`, { method: 'POST', body: JSON.stringify(faults) })
type Sent = { phone: string; text: string; unicode: boolean; requests: number; requestId: string; trackingId: string; templateId: string; data: object }
const sentBy = (gateway: Program) => json(`${gateway.url}/messages`) as Promise<Sent[]>

beforeAll(async () => {
  sms = await startProgram('tests/simulators/sms/server.ts', { SMS_PORT: String(ports.sms) })
  zalo = await startProgram('tests/simulators/zalo/server.ts', { ZALO_PORT: String(ports.zalo) })
})
afterAll(async () => {
  expect(await Promise.all([sms.stop(), zalo.stop()])).toEqual([0, 0])
})
beforeEach(async () => {
  for (const gateway of [sms, zalo]) {
    await json(`${gateway.url}/messages`, { method: 'DELETE' })
    await json(`${gateway.url}/_control`, { method: 'DELETE' })
  }
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await db.delivery.deleteMany()
  await db.gateway.deleteMany()
  await db.breaker.deleteMany()
  agencyId = randomUUID()
})

async function aPerson(confirmed = true, own = phone) {
  const id = newId()
  await db.person.create({
    data: {
      id, issuer: 'test', subject: randomUUID(), assuranceLevel: 2, fullName: 'Trần Thị Mai Hạnh', personalIdCipher: encrypt('048192009001'),
      personalIdHash: randomUUID(), personalIdLast4Hash: randomUUID(), claimsCipher: encryptJson({}), createdAt: now, signedInAt: now,
    },
  })
  await db.contactPhone.create({ data: { personId: id, phoneCipher: encrypt(own), phoneHash: lookupHash('phone', own), confirmedAt: confirmed ? now : null, createdAt: now } })
  return id
}

const aZnsTemplate = (topic = 'dossier.accepted') =>
  db.noticeTemplate.create({
    data: {
      id: newId(), agencyId, topic, channel: 'ZALO', locale: 'vi', revision: 1, createdAt: now,
      content: { templateId: '123456', params: { ma_ho_so: '{ma}', otp: '{ma_xac_nhan}' }, text: '' },
    },
  })

async function announce(personId: string, at = now, topic: 'dossier.accepted' | 'appointment.called-off' = 'dossier.accepted', day?: string) {
  const id = newId()
  const params = { code, ...(day !== undefined && { day }) }
  await inTransaction(async (tx) => {
    await enqueueNotification(tx, { id, personId, agencyId, topic, params, link: () => '/tra-cuu/x' }, at)
    return ok(null)
  })
  return db.delivery.findMany({ where: { messageId: id }, orderBy: { createdAt: 'asc' } })
}

const deliver = (deliveryId: string | undefined, at = now, lastAttempt = false) =>
  deliverMessage(system, { deliveryId: deliveryId ?? '', words: mailWords, lastAttempt }, at)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const state = async (id: string | undefined) => db.delivery.findUniqueOrThrow({ where: { id: id ?? '' } })

it('tells a confirmed phone by SMS, without diacritics, under the id of the delivery', async () => {
  const [row, ...more] = await announce(await aPerson())
  expect([row?.channel, more]).toEqual(['SMS', []])
  expect(await deliver(row?.id)).toEqual(ok({ state: 'SENT' }))
  expect(await sentBy(sms)).toMatchObject([{ phone, unicode: false, requestId: row?.id, text: `Ho so ${code} da duoc tiep nhan. Xem tai http://localhost:3000/tra-cuu/x` }])
  expect(await state(row?.id)).toMatchObject({ gatewayId: 'sms-1', secretCipher: null, sentAt: now })
  expect(await announce(await aPerson(false))).toEqual([])
})

it('sends nothing twice when the answer is lost: the gateway knows the id', async () => {
  await aZnsTemplate()
  for (const gateway of [zalo, sms]) {
    if (gateway === sms) await db.noticeTemplate.deleteMany({ where: { agencyId } })
    const [row] = await announce(await aPerson())
    await order(gateway, { lose: 1 })
    expect(await deliver(row?.id)).toMatchObject({ ok: false, code: 'not-sent' })
    expect(await state(row?.id)).toMatchObject({ state: 'PENDING', lastError: 'NETWORK' })
    expect(await deliver(row?.id)).toEqual(ok({ state: 'SENT' }))
    expect(await sentBy(gateway)).toMatchObject([{ requests: 2 }])
  }
})

it('goes by Zalo where the agency has a template for it, and by SMS where the phone has no Zalo', async () => {
  await aZnsTemplate()
  await order(zalo, { without: ['84905000000'] })
  const [direct] = await announce(await aPerson())
  expect(await deliver(direct?.id)).toEqual(ok({ state: 'SENT' }))
  expect(await sentBy(zalo)).toMatchObject([{ phone: '84905123456', trackingId: direct?.id, templateId: '123456' }])

  const [tried] = await announce(await aPerson(true, '0905000000'))
  expect(await deliver(tried?.id)).toEqual(ok({ state: 'REPLACED' }))
  expect(await deliver(tried?.id)).toEqual(ok({ state: 'REPLACED' }))
  const [, other] = await db.delivery.findMany({ where: { messageId: tried?.messageId ?? '' }, orderBy: { createdAt: 'asc' } })
  expect(await state(tried?.id)).toMatchObject({ lastError: 'ZALO -118', secretCipher: null })
  expect(other).toMatchObject({ channel: 'SMS', fallback: null })
  expect(await deliver(other?.id)).toEqual(ok({ state: 'SENT' }))
  expect(await sentBy(sms)).toMatchObject([{ phone: '0905000000' }])
})

it('replaces an access token that is good no more, once for all processes, and goes on', async () => {
  await aZnsTemplate()
  const rows = []
  for (let n = 0; n < 4; n += 1) rows.push(...(await announce(await aPerson())))
  await deliver(rows[0]?.id)
  await order(zalo, { expired: true })
  const states = await Promise.all(rows.slice(1).map(({ id }) => deliver(id)))
  expect(states).toEqual(rows.slice(1).map(() => ok({ state: 'SENT' })))
  const kept = await db.gateway.findUniqueOrThrow({ where: { channel: 'ZALO' } })
  expect(Buffer.from(kept.tokensCipher ?? []).toString('latin1')).not.toContain('access')
})

it('goes over to SMS when Zalo sends no more today, and waits where there is no other way', async () => {
  await aZnsTemplate()
  await order(zalo, { code: -144 })
  const [row] = await announce(await aPerson())
  expect(await deliver(row?.id)).toEqual(ok({ state: 'REPLACED' }))
  const personId = await aPerson()
  await db.channelChoice.create({ data: { personId, email: [], sms: [], zalo: ['outcome'] } })
  const [alone] = await announce(personId)
  expect(await deliver(alone?.id)).toMatchObject({ ok: false, code: 'not-sent' })
  await order(zalo, { code: 0 })
  expect(await deliver(alone?.id)).toEqual(ok({ state: 'SENT' }))
})

it('does not write where it is not wanted', async () => {
  const personId = await aPerson()
  await db.channelChoice.create({ data: { personId, email: [], sms: ['action'], zalo: [] } })
  expect(await announce(personId)).toEqual([])
})

it('is refused for good, or until our account is put right', async () => {
  await order(sms, { code: '99' })
  const [blocked, unpaid] = [...(await announce(await aPerson())), ...(await announce(await aPerson()))]
  expect(await deliver(blocked?.id)).toEqual(ok({ state: 'FAILED' }))
  await order(sms, { code: '103' })
  expect(await deliver(unpaid?.id)).toMatchObject({ ok: false })
  expect(await state(unpaid?.id)).toMatchObject({ state: 'PENDING', lastError: 'SMS 103' })
  expect(await deliver(unpaid?.id, now, true)).toEqual(ok({ state: 'FAILED' }))
})

it('leaves a gateway alone that fails five times in a row, then lets one try decide', async () => {
  await order(sms, { fail: 3, limit: 2 })
  const rows = []
  for (let n = 0; n < 8; n += 1) rows.push(...(await announce(await aPerson())))
  for (const { id } of rows.slice(0, 5)) expect(await deliver(id)).toMatchObject({ ok: false })
  expect(await deliver(rows[5]?.id)).toEqual(ok({ state: 'PENDING' }))
  const put = await state(rows[5]?.id)
  expect(put).toMatchObject({ attempts: 0 })
  expect(put.notBefore?.getTime()).toBeGreaterThanOrEqual(later(1).getTime())
  expect(((await json(`${sms.url}/_control`)) as { requests: number }).requests).toBe(5)

  await order(sms, { slowMs: 100 })
  const both = await Promise.all([deliver(rows[6]?.id, later(2)), deliver(rows[7]?.id, later(2))])
  expect(both.map((result) => result.ok && result.value.state).toSorted()).toEqual(['PENDING', 'SENT'])
  expect(await deliver(rows[5]?.id, later(3))).toEqual(ok({ state: 'SENT' }))
})

it('is not waited for longer than three days', async () => {
  const [row] = await announce(await aPerson())
  await db.breaker.create({ data: { name: 'gateway.SMS', failures: 9, openUntil: later(80 * 60), lastError: 'NETWORK' } })
  expect(await deliver(row?.id, later(73 * 60))).toEqual(ok({ state: 'FAILED' }))
})

it('is sent once by two workers that hold the same delivery', async () => {
  const [row] = await announce(await aPerson())
  await order(sms, { slowMs: 100 })
  const results = await Promise.all([deliver(row?.id), deliver(row?.id)])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(await sentBy(sms)).toMatchObject([{ requests: 1 }])
})

it('becomes one delivery per channel when two workers announce the same event', async () => {
  const personId = await aPerson()
  await db.person.update({ where: { id: personId }, data: { emailCipher: encrypt('a@b.example'), emailConfirmedAt: now } })
  const id = newId()
  const once = () =>
    inTransaction(async (tx) => {
      await enqueueNotification(tx, { id, personId, agencyId, topic: 'dossier.accepted', params: { code }, link: () => '/tra-cuu/x' }, now)
      return ok(null)
    })
  await Promise.all([once(), once(), once()])
  const rows = await db.delivery.findMany({ where: { messageId: id } })
  expect(rows.map(({ channel }) => channel).toSorted()).toEqual(['EMAIL', 'SMS'])
})

it('holds news back at night and delivers them in the morning; news of that day and codes go at once', async () => {
  const night = new Date('2026-11-23T15:30:00Z')
  const [row] = await announce(await aPerson(), night)
  expect(row?.notBefore).toEqual(new Date('2026-11-24T00:00:00Z'))
  expect(await deliver(row?.id, night)).toEqual(ok({ state: 'PENDING' }))
  expect(await deliver(row?.id, new Date('2026-11-24T00:00:00Z'))).toEqual(ok({ state: 'SENT' }))
  const [tomorrow] = await announce(await aPerson(), night, 'appointment.called-off', '2026-11-24')
  expect(await deliver(tomorrow?.id, night)).toEqual(ok({ state: 'SENT' }))
  const [nextWeek] = await announce(await aPerson(), night, 'appointment.called-off', '2026-11-30')
  expect(nextWeek?.notBefore).not.toBeNull()
  await db.noticeSetting.create({ data: { agencyId, quietFrom: 0, quietTo: 0, plainSms: false } })
  const [never] = await announce(await aPerson(), night)
  expect(await deliver(never?.id, night)).toEqual(ok({ state: 'SENT' }))
  expect((await sentBy(sms))[0]).toMatchObject({ unicode: true, text: expect.stringContaining('đã được tiếp nhận') as string })
})

it('sends a code by the phone and forgets it; the other channel takes over at once when the gateway is left alone', async () => {
  await aZnsTemplate('dossier.hand-over-code')
  await db.breaker.create({ data: { name: 'gateway.ZALO', failures: 9, openUntil: later(10) } })
  const send = async (personId: string) => {
    const code6 = { topic: 'dossier.hand-over-code' as const, personId, agencyId, params: { code }, secret: '204816', expiresAt: later(5), dedupeKey: newId() }
    const sent = await inTransaction(async (tx) => ok(await enqueueSecretCode(tx, code6, now)))
    const row = await db.delivery.findUniqueOrThrow({ where: { dedupeKey: `${code6.dedupeKey}-phone` } })
    return { reached: sent.value, row, key: code6.dedupeKey }
  }
  const { reached, row, key } = await send(await aPerson())
  expect(reached).toEqual([{ channel: 'ZALO', address: '******3456' }])
  expect(await deliver(row.id)).toEqual(ok({ state: 'REPLACED' }))
  const other = await db.delivery.findUniqueOrThrow({ where: { dedupeKey: `${key}-phone-sms` } })
  expect(await deliver(other.id)).toEqual(ok({ state: 'SENT' }))
  expect((await sentBy(sms))[0]?.text).toContain('204816')
  expect((await state(other.id)).secretCipher).toBeNull()

  const late = await send(await aPerson())
  expect(await deliver(late.row.id, later(6))).toEqual(ok({ state: 'FAILED' }))
  expect(await state(late.row.id)).toMatchObject({ lastError: 'EXPIRED', secretCipher: null })
})

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aRegistrySimulator } from '@/tests/support/registry-simulator'
import type { RegistryField, Subject, ValueName } from './model'

const registries = await aRegistrySimulator()
const { base, order, questions, wellAgain } = registries
const paths = { CIVIL_STATUS: 'ho-tich', RESIDENCE: 'cu-tru', BUSINESS: 'doanh-nghiep', SOCIAL_INSURANCE: 'bao-hiem', LAND: 'dat-dai', HEALTH: 'y-te' }
Object.assign(process.env, {
  REGISTRY_POPULATION_URL: `${base}/dan-cu`, REGISTRY_POPULATION_USER: 'demo', REGISTRY_POPULATION_SECRET: 'demo-secret',
  REGISTRY_POPULATION_CLIENT: 'VN/GOV/99/mot-cua', REGISTRY_POPULATION_API_KEY: 'demo-key',
  ...Object.fromEntries(Object.entries(paths).flatMap(([name, path]) => [[`REGISTRY_${name}_URL`, `${base}/${path}`], [`REGISTRY_${name}_SECRET`, 'demo-secret']])),
  REGISTRY_TOTAL_MS: '600', REGISTRY_TIMEOUT_MS: 'national-population=250,civil-status=250', REGISTRY_KEEP_MINUTES: 'land.use-right=0', REGISTRY_CITIZEN_LIMIT: '3',
})
const { db } = await import('@/lib/core/db')
const { aCitizen, anAgency, anOfficial, system } = await import('@/tests/support/factories')
const { askSigned } = await import('./gateway/ask-signed')
const { lookUp } = await import('./look-up')
const { keptMinutes } = await import('./model')
const { listConnections } = await import('./queries')
const { sweepAnswers } = await import('./sweep-answers')
const { tryRegistry } = await import('./try-registry')

// The registries take no question whose moment is not about now.
const now = new Date()
const later = (ms: number) => new Date(now.getTime() + ms)
let ward: { id: string; code: string }
let official: Awaited<ReturnType<typeof anOfficial>>

const hanh = { personalId: '048192009001', name: 'Trần Thị Mai Hạnh', birthDate: '1992-04-18' }
const bao = { personalId: '048090009002', name: 'Lê Quốc Bảo', birthDate: '1990-09-02' }
const quynh = { personalId: '046195009009', name: 'Công Tằng Tôn Nữ Hoàng Phúc Bảo Ngọc Trân Châu Diễm Quỳnh', birthDate: '1995-10-20' }
const thao = { personalId: '048054009903', name: 'Huỳnh Văn Thảo', birthDate: '1954' }
const nobody = { personalId: '048092009777', name: 'Không Có Ai', birthDate: '1992-01-01' }

const ask = (field: RegistryField, subject: Subject = hanh, more: { anew?: boolean; at?: Date; dossierId?: string } = {}) => {
  const { at = now, ...rest } = more
  return lookUp(official, { field, subject, purpose: 'check', agencyId: ward.id, procedureCode: '1.001193', ...rest }, at)
}

beforeAll(async () => {
  await registries.start()
  ward = await anAgency()
  official = await anOfficial(ward.id, 'CASE_OFFICER', 'ADMINISTRATOR')
})
afterAll(async () => {
  expect(await registries.stop()).toBe(0)
})
beforeEach(async () => {
  await wellAgain()
  await Promise.all([db.breaker.deleteMany(), db.registryAnswer.deleteMany()])
})

describe('what each registry tells', () => {
  it.each<[RegistryField, Subject, Partial<Record<ValueName, string>>]>([
    ['national-population.person', hanh, { personalId: hanh.personalId, name: hanh.name, sex: 'female', maritalStatus: 'married', nationality: 'Việt Nam' }],
    ['national-population.residence', hanh, { permanentHome: 'K12/7 đường Tiểu La, Phường Hòa Cường, Thành phố Đà Nẵng', permanentCommune: '20257', headName: bao.name }],
    ['national-population.family', hanh, { spouseName: bao.name, spouseId: bao.personalId, fatherName: 'Trần Văn Phúc' }],
    ['civil-status.birth', bao, { name: bao.name, fatherName: 'Lê Quốc Hưng' }],
    ['civil-status.marriage', hanh, { husbandId: bao.personalId, wifeName: hanh.name, registeredOn: '2025-11-15' }],
    ['civil-status.death', thao, { diedOn: '2026-10-18' }],
    ['residence.dwelling', bao, { commune: '20257' }],
    ['business.registration', quynh, { status: 'Đang hoạt động', businessName: `Hộ kinh doanh ${quynh.name}` }],
    ['land.use-right', quynh, { ownership: 'Sử dụng riêng' }],
    ['social-insurance.health-card', hanh, { validTo: '2026-12-31' }],
    ['health.birth-notice', hanh, { number: '00128', sex: 'female', motherId: hanh.personalId, birthDate: '2026-10-20' }],
    ['health.death-notice', thao, { diedOn: '2026-10-18' }],
  ])('%s', async (field, subject, values) => {
    expect(await ask(field, subject)).toMatchObject({ state: 'found', match: 'full', differences: [], values, at: now })
  })

  it('is asked by the number of an old card, and by a year of birth', async () => {
    expect(await ask('national-population.person', { personalId: '201009003', name: 'PHAN THỊ NGỌC DIỆP', birthDate: '1957' })).toMatchObject({
      state: 'found', match: 'full', values: { personalId: '048157009003', oldId: '201009003' },
    })
  })

  it('warns of another name or birth date with both values, and confirms nobody by the number alone', async () => {
    expect(await ask('civil-status.birth', { personalId: '048176009012', name: 'Thái Thanh Nhã', birthDate: '1976-11-23' })).toMatchObject({
      state: 'found', match: 'name-differs', differences: [{ what: 'name', given: 'Thái Thanh Nhã', registered: 'Thái Thị Nhã' }],
    })
    expect(await ask('civil-status.birth', { personalId: '048064009005', name: 'Ngô Văn Tấn', birthDate: '1964-02-29' })).toMatchObject({
      state: 'found', match: 'birth-date-differs', differences: [{ what: 'birthDate', given: '1964-02-29', registered: '1964-03-01' }],
    })
    for (const field of ['national-population.person', 'civil-status.birth'] as const) {
      expect(await ask(field, { ...bao, name: 'Người Khác', birthDate: '1980-01-01' })).toMatchObject({ state: 'absent' })
      expect(await ask(field, nobody)).toMatchObject({ state: 'absent' })
    }
  })

  it('asks nothing where the subject lacks a part', async () => {
    expect(await ask('health.birth-notice', { ...hanh, birthDate: '' })).toMatchObject({ state: 'unavailable', reason: 'incomplete' })
    expect(await questions('health')).toBe(0)
  })
})

describe.each([['dan-cu', 'national-population', 'national-population.person'], ['ho-tich', 'civil-status', 'civil-status.marriage']] as const)('%s that fails', (path, source, field) => {
  it.each(['malformed', 'cut', 'other', 'bare', 'huge', 'drip', 'redirect', 'entities'])('by an answer that is %s is unavailable', async (wrong) => {
    await order(path, { wrong })
    const began = performance.now()
    expect(await ask(field)).toEqual({ state: 'unavailable', source, reason: 'down', retryAt: null })
    expect(performance.now() - began).toBeLessThan(1500)
    expect(await db.registryAnswer.count()).toBe(0)
  })

  it.each([{ slowMs: 3000 }, { down: true }, { fail: 1 }])('by %o is unavailable, in time', async (faults) => {
    await order(path, faults)
    const began = performance.now()
    expect(await ask(field)).toMatchObject({ state: 'unavailable', reason: 'down' })
    expect(performance.now() - began).toBeLessThan(1500)
  })

  it('once on the way is asked again', async () => {
    await order(path, { lose: 1 })
    expect(await ask(field)).toMatchObject({ state: 'found' })
    expect(await questions(source)).toBe(2)
  })

  it('because it is asked too often is left alone for as long as it says', async () => {
    await order(path, { limit: 1 })
    const refused = await ask(field)
    expect(refused).toMatchObject({ state: 'unavailable', reason: 'down' })
    const retryAt = refused?.state === 'unavailable' ? refused.retryAt : null
    expect(retryAt?.getTime()).toBeGreaterThanOrEqual(later(60_000).getTime())
    expect(await ask(field)).toEqual({ state: 'unavailable', source, reason: 'down', retryAt })
    expect(await questions(source)).toBe(1)
    expect(await ask(field, hanh, { at: later(120_000) })).toMatchObject({ state: 'found' })
  })
})

it('is known by its signature: another secret, a changed body or an old moment is refused', async () => {
  const question = {
    id: 'q', field: 'civil-status.marriage', subject: hanh, purpose: 'check', agencyCode: 'H17', procedureCode: null, dossierId: null, asker: 'x',
  } as const
  const url = `${base}/ho-tich`
  expect(await askSigned('civil-status', { url, secret: 'demo-secret' }, question, now)).toMatchObject({ ok: true })
  expect(await askSigned('civil-status', { url, secret: 'another' }, question, now)).toEqual({ ok: false, error: 'HTTP 401' })
  expect(await askSigned('civil-status', { url, secret: 'demo-secret' }, question, later(-3_600_000))).toEqual({ ok: false, error: 'HTTP 401' })
  for (const path of ['/ho-tich/v1/tra-cuu', '/dan-cu']) expect((await fetch(base + path, { method: 'POST', body: '{}' })).status).toBe(401)
})

it('is left alone after five failures, by every process, until one try decides', async () => {
  await order('y-te', { fail: 6 })
  for (let tries = 1; tries <= 6; tries += 1) expect(await ask('health.birth-notice')).toMatchObject({ state: 'unavailable' })
  expect(await questions('health')).toBe(5)

  const script = `const { closedUntil } = await import('./lib/core/breaker.ts'); const { registryPace } = await import('./lib/registry/model/patience.ts')
    process.stdout.write(String((await closedUntil('registry.health', registryPace, new Date(${String(now.getTime())})))?.toISOString())); process.exit(0)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e', script])
  expect(stdout).toBe(later(30_000).toISOString())

  const [first, second] = await Promise.all([1, 2].map(() => ask('health.birth-notice', hanh, { at: later(31_000) })))
  expect([first?.state, second?.state]).toEqual(['unavailable', 'unavailable'])
  expect(await questions('health')).toBe(6)
  expect(await tryRegistry(official, { agencyId: ward.id, source: 'health' }, later(32_000))).toMatchObject({ ok: true, value: { answers: true } })
  expect(await ask('health.birth-notice', hanh, { at: later(33_000) })).toMatchObject({ state: 'found' })
})

describe('what is kept', () => {
  const field = 'civil-status.marriage'
  const kept = keptMinutes[field] * 60_000

  it('is told without asking until its time is over, or an official wants it anew', async () => {
    await ask(field)
    expect(await ask(field, { ...hanh, name: 'TRẦN THỊ MAI HẠNH' }, { at: later(kept - 1) })).toMatchObject({ state: 'found', at: now })
    expect(await questions('civil-status')).toBe(1)
    await order('ho-tich', { down: true })
    expect(await ask(field, hanh, { at: later(kept - 1), anew: true })).toMatchObject({ state: 'unavailable' })
    expect(await ask(field, hanh, { at: later(kept) })).toMatchObject({ state: 'unavailable' })
  })

  it('is told to nobody who does not know name and birth date, and is swept', async () => {
    await ask(field)
    expect(await ask(field, { ...hanh, name: 'Người Khác', birthDate: '1992-04-19' })).toMatchObject({ state: 'absent' })
    expect(await sweepAnswers(system, {}, later(kept - 1))).toMatchObject({ value: { forgotten: 0 } })
    expect(await sweepAnswers(system, {}, later(kept))).toMatchObject({ value: { forgotten: 1 } })
  })

  it('is nothing where the setting says so', async () => {
    const owner = (await db.registryAnswer.count()) === 0
    await ask('land.use-right', bao)
    expect([owner, await db.registryAnswer.count()]).toEqual([true, 0])
  })
})

describe('the log', () => {
  it('has one full row for each look-up, shown to whom it was about, and no value of theirs', async () => {
    const { personId } = await aCitizen({ id: hanh.personalId, name: hanh.name })
    const dossierId = '01936000-0000-7000-8000-000000000001'
    await order('ho-tich', { fail: 1 })
    for (let times = 1; times <= 3; times += 1) await ask('civil-status.marriage', hanh, { dossierId })
    const rows = await db.registryCall.findMany({ where: { dossierId }, orderBy: { id: 'asc' } })
    const common = {
      at: now, agencyId: ward.id, source: 'civil-status', field: 'civil-status.marriage', purpose: 'check', procedureCode: '1.001193', actorKind: 'official',
      actorId: official.officialId, ownerId: personId,
    }
    expect(rows).toMatchObject([{ ...common, outcome: 'unavailable', error: 'HTTP 500' }, { ...common, outcome: 'found', error: null }, { ...common, outcome: 'kept', error: null }])
    expect(rows.every(({ milliseconds }) => milliseconds >= 0)).toBe(true)
    const audit = await db.auditEntry.findMany({ where: { ownerId: personId, action: 'registry.look-up' }, orderBy: { id: 'asc' } })
    expect(audit.map(({ subjectId }) => subjectId)).toEqual(rows.map(({ id }) => id))

    const answers = await db.registryAnswer.findMany()
    const stored = JSON.stringify([rows, audit, answers.map(({ answerCipher, ...row }) => [row, Buffer.from(answerCipher).toString('utf8')])])
    for (const value of [...Object.values(hanh), ...Object.values(bao), '2025-11-15']) expect(stored).not.toContain(value)
    const [{ jobs } = { jobs: 1n }] = await db.$queryRaw<{ jobs: bigint }[]>`SELECT count(*) AS jobs FROM graphile_worker.jobs`
    expect(jobs).toBe(0n)
    await expect(db.registryCall.deleteMany({ where: { dossierId } })).rejects.toThrow('append-only')
  })

  it('counts what one citizen causes, and asks no more for them after that', async () => {
    const citizen = await aCitizen()
    const tries = []
    for (let times = 1; times <= 4; times += 1) {
      tries.push(await lookUp(citizen, { field: 'land.use-right', subject: nobody, purpose: 'prefill', agencyId: ward.id, procedureCode: '1.001193' }, now))
    }
    expect(tries.map((told) => told?.state)).toEqual(['absent', 'absent', 'absent', 'unavailable'])
    expect(tries[3]).toMatchObject({ reason: 'limited' })
    expect(await questions('land')).toBe(3)
  })

  it('says how each connection stands', async () => {
    await ask('residence.dwelling', bao)
    await order('bao-hiem', { fail: 1 })
    await ask('social-insurance.health-card', bao)
    const connections = await listConnections(official, ward.id, now)
    expect(connections.find(({ source }) => source === 'residence')).toMatchObject({ state: 'works', lastSuccess: now, closedUntil: null })
    const failing = connections.find(({ source }) => source === 'social-insurance')
    expect(failing).toMatchObject({ state: 'failing', lastFailure: now, lastError: 'HTTP 500' })
    expect(failing?.unanswered).toBeGreaterThan(0)
  })
})

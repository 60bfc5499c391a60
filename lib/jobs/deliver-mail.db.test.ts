import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now } from '@/tests/support/clock'
import { freePort, type Program, startProgram } from '@/tests/support/start-program'

const smtpPort = await freePort()
process.env.SMTP_URL = `smtp://localhost:${String(smtpPort)}`
const { db, inTransaction } = await import('@/lib/core/db')
const { encrypt, encryptJson } = await import('@/lib/core/crypto')
const { newId } = await import('@/lib/core/ids')
const { ok, refuse } = await import('@/lib/core/result')
const { mintActor } = await import('@/lib/identity/mint-actor')
const { deliverMessage } = await import('@/lib/notification/deliver-message')
const { enqueueNotification } = await import('@/lib/notification/enqueue-notification')
const { deliverMailJob, mailWords } = await import('./deliver-mail')
const { startWorker } = await import('./worker')

const system = mintActor({ kind: 'system', job: 'test' })
const agencyId = randomUUID()
const code = 'H17.99.01-261123-0001'
let catcher: Program

beforeAll(async () => {
  catcher = await startProgram('tests/simulators/mail/server.ts', {
    MAIL_SMTP_PORT: String(smtpPort),
    MAIL_HTTP_PORT: String(await freePort()),
  })
})

afterAll(() => catcher.stop())

const control = (faults: object) => fetch(`${catcher.url}/_control`, { method: 'POST', body: JSON.stringify(faults) })

beforeEach(async () => {
  await fetch(`${catcher.url}/messages`, { method: 'DELETE' })
  await control({ down: false, refuse: 0, slowMs: 0 })
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await db.delivery.deleteMany()
  await db.breaker.deleteMany()
})

type Caught = { messageId: string; to: string[]; subject: string; text: string; html: string; links: string[]; deliveries: number }
const caught = async () => (await (await fetch(`${catcher.url}/messages`)).json()) as Caught[]

async function aPerson(email: 'confirmed' | 'unconfirmed' | 'none' = 'confirmed', locale = 'vi') {
  const { id } = await db.person.create({
    data: {
      id: newId(),
      issuer: 'test',
      subject: randomUUID(),
      assuranceLevel: 2,
      fullName: 'Trần Thị Mai Hạnh',
      personalIdCipher: encrypt('048192009001'),
      personalIdHash: randomUUID(),
      personalIdLast4Hash: randomUUID(),
      claimsCipher: encryptJson({}),
      emailCipher: email === 'none' ? null : encrypt('mai.hanh@congdan.example'),
      emailConfirmedAt: email === 'confirmed' ? now : null,
      locale,
      createdAt: now,
      signedInAt: now,
    },
  })
  return id
}

/** Tells a person that a dossier was accepted; gives the id of the message. */
async function announce(personId: string, id = newId(), outcome: 'commits' | 'rolls back' = 'commits') {
  await inTransaction(async (tx) => {
    const link = (locale: string) => `${locale === 'en' ? '/en' : ''}/tra-cuu/a-random-token`
    await enqueueNotification(tx, { id, personId, agencyId, topic: 'dossier.accepted', params: { code }, link }, now)
    return outcome === 'commits' ? ok(null) : refuse('changed-my-mind')
  })
  return id
}

const deliveryOf = (messageId: string) => db.delivery.findFirstOrThrow({ where: { messageId } })

async function until(what: string, holds: () => Promise<boolean>, ms = 15_000) {
  const end = Date.now() + ms
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await sleep(50)
  }
}

const sent = (messageId: string) => async () => (await deliveryOf(messageId)).state === 'SENT'
const jobs = () => db.$queryRaw<{ locked: boolean; pause: number }[]>`
  SELECT locked_at IS NOT NULL AS locked, extract(epoch FROM run_at - now())::float8 AS pause FROM graphile_worker._private_jobs`
const jobsLeft = async () => (await jobs()).length

describe('an e-mail about a dossier', () => {
  let worker: { stop: () => Promise<void> } | undefined

  afterEach(async () => {
    await worker?.stop()
    worker = undefined
  })

  it('arrives once, with the code and a link and nothing else about the person', async () => {
    const messageId = await announce(await aPerson())
    worker = await startWorker([deliverMailJob])
    await until('sent', sent(messageId))

    const [mail, ...others] = await caught()
    expect(others).toEqual([])
    const delivery = await deliveryOf(messageId)
    expect(mail).toMatchObject({
      messageId: `<${delivery.id}@motcua.example>`,
      to: ['mai.hanh@congdan.example'],
      subject: `Hồ sơ ${code} đã được tiếp nhận`,
      links: ['http://localhost:3000/tra-cuu/a-random-token'],
      deliveries: 1,
    })
    expect(`${mail?.subject ?? ''}${mail?.text ?? ''}${mail?.html ?? ''}`).not.toMatch(/Hạnh|048192009001/)
    expect(delivery).toMatchObject({ state: 'SENT', attempts: 1, lastError: null, secretCipher: null })
    expect(await db.message.findUnique({ where: { id: messageId } })).toMatchObject({ topic: 'dossier.accepted', params: { code } })
    await until('the queue is empty', async () => (await jobsLeft()) === 0)
  })

  it('is written in the language of the person', async () => {
    const messageId = await announce(await aPerson('confirmed', 'en'))
    worker = await startWorker([deliverMailJob])
    await until('sent', sent(messageId))
    const [mail] = await caught()
    expect(mail?.subject).toBe(`Dossier ${code} has been accepted`)
    expect(mail?.links).toEqual(['http://localhost:3000/en/tra-cuu/a-random-token'])
  })

  it.each(['unconfirmed', 'none'] as const)('is not written where the address is %s, but the message is', async (email) => {
    const messageId = await announce(await aPerson(email))
    expect(await db.message.count({ where: { id: messageId } })).toBe(1)
    expect(await db.delivery.count()).toBe(0)
    expect(await jobsLeft()).toBe(0)
  })

  it('leaves nothing when the act is rolled back', async () => {
    const id = await announce(await aPerson(), newId(), 'rolls back')
    expect(await db.message.count({ where: { id } })).toBe(0)
    expect(await db.delivery.count()).toBe(0)
    expect(await jobsLeft()).toBe(0)
  })

  it('is one, however often the same event is announced', async () => {
    const personId = await aPerson()
    const messageId = await announce(personId)
    await announce(personId, messageId)
    expect(await db.delivery.count()).toBe(1)
    expect(await jobsLeft()).toBe(1)
  })

  it('is not sent again when its job is repeated', async () => {
    const messageId = await announce(await aPerson())
    const { id } = await deliveryOf(messageId)
    await deliverMailJob.perform({ deliveryId: id }, { now, last: false })
    await deliverMailJob.perform({ deliveryId: id }, { now, last: false })
    expect(await caught()).toHaveLength(1)
    expect(await deliveryOf(messageId)).toMatchObject({ attempts: 1, sentAt: now })
  })

  it('is sent by one of two workers that hold the same job', async () => {
    const { id } = await deliveryOf(await announce(await aPerson()))
    await control({ slowMs: 200 })
    const input = { deliveryId: id, words: mailWords, lastAttempt: false }
    const results = await Promise.all([deliverMessage(system, input, now), deliverMessage(system, input, now)])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await caught()).toHaveLength(1)
  })

  it('is sent by the machinery alone', async () => {
    const personId = await aPerson()
    const { id } = await deliveryOf(await announce(personId))
    const citizen = mintActor({ kind: 'citizen', personId, assuranceLevel: 2 })
    const result = await deliverMessage(citizen, { deliveryId: id, words: mailWords, lastAttempt: false }, now)
    expect(result).toEqual(refuse('not-found'))
    expect(await caught()).toEqual([])
  })

  it('waits with growing pauses while the mail server is down, and arrives once', async () => {
    await control({ down: true })
    const messageId = await announce(await aPerson())
    worker = await startWorker([deliverMailJob])
    await until('two attempts', async () => (await deliveryOf(messageId)).attempts >= 2)
    await until('the second has failed', async () => (await jobs())[0]?.locked === false)
    expect(await deliveryOf(messageId)).toMatchObject({ state: 'PENDING', lastError: expect.stringContaining('421') as string })
    expect((await jobs())[0]?.pause).toBeGreaterThan(4)

    await control({ down: false })
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`
    await until('sent', sent(messageId))
    expect((await caught()).map(({ deliveries }) => deliveries)).toEqual([1])
  })

  it('is given up after the last attempt and keeps its link for an operator who sends it again', async () => {
    await control({ down: true })
    const messageId = await announce(await aPerson())
    const { id } = await deliveryOf(messageId)
    await deliverMailJob.perform({ deliveryId: id }, { now, last: true })
    expect(await deliveryOf(messageId)).toMatchObject({ state: 'FAILED', secretCipher: expect.any(Uint8Array) as Uint8Array })
  })
})

describe('a worker that is killed', () => {
  const startProcess = () =>
    startProgram('lib/jobs/run.ts', { NODE_OPTIONS: '--conditions=react-server', SMTP_URL: process.env.SMTP_URL ?? '' })

  it('between the commit and the delivery: another one delivers, once', async () => {
    await control({ slowMs: 60_000 })
    const first = await startProcess()
    const messageId = await announce(await aPerson())
    await until('the first worker has begun', async () => (await deliveryOf(messageId)).attempts === 1)
    first.process.kill('SIGKILL')
    await control({ slowMs: 0 })

    const second = await startProcess()
    await until('sent', sent(messageId))
    expect((await caught()).map(({ deliveries }) => deliveries)).toEqual([1])
    expect(await second.stop()).toBe(0)
  }, 40_000)

  it('before it saw the job: the next one delivers, once; SIGTERM lets it finish', async () => {
    const first = await startProcess()
    first.process.kill('SIGKILL')
    const messageId = await announce(await aPerson())
    await control({ slowMs: 1_000 })
    const second = await startProcess()
    await until('the second worker has begun', async () => (await deliveryOf(messageId)).attempts === 1)
    expect(await second.stop()).toBe(0)
    expect(await deliveryOf(messageId)).toMatchObject({ state: 'SENT' })
    expect(await caught()).toHaveLength(1)
  }, 40_000)

  it('does not have the jobs of a living worker taken away', async () => {
    await control({ slowMs: 9_000 })
    const first = await startProcess()
    const second = await startProcess()
    const messageId = await announce(await aPerson())
    await until('sent', sent(messageId), 20_000)
    expect(await deliveryOf(messageId)).toMatchObject({ attempts: 1 })
    expect(await caught()).toHaveLength(1)
    await Promise.all([first.stop(), second.stop()])
  }, 40_000)
})

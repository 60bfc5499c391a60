import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sharedPool } from '@/lib/core/db'
import { networkOf } from './client-address'
import { consume, consumeAll } from './rate-limit'
import { admitSignIn, admitStepUp, forgiveSignIn } from './sign-in-limit'

const anEmail = () => `${randomUUID()}@donvi.example`
let networks = 0
const aNetwork = () => networkOf(`2001:db8:${(networks += 1).toString(16)}::1`)

async function tries(count: number, place: () => Parameters<typeof admitSignIn>[0]) {
  const verdicts = await Promise.all(Array.from({ length: count }, () => admitSignIn(place(), 'password')))
  return verdicts.filter(({ ok }) => ok).length
}

describe('a limit', () => {
  test('lets exactly as many through as it says, however many come at once', async () => {
    const verdicts = await Promise.all(Array.from({ length: 60 }, () => consume('test', 'one', { points: 5, seconds: 60 })))
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(5)
    const refused = verdicts.find(({ ok }) => !ok)
    expect(refused?.retryAfterSeconds).toBeGreaterThan(50)
    expect(refused?.retryAfterSeconds).toBeLessThanOrEqual(60)
  })

  test('is not counted where a narrower one, or that of another key before it, stops the try', async () => {
    const key = randomUUID()
    const narrow = { points: 2, seconds: 60 }
    const wide = { points: 4_000_000_000, seconds: 3600 }
    const verdicts = []
    for (let count = 0; count < 4; count += 1) verdicts.push(await consumeAll([['test-narrow', key, narrow, wide], ['test-wide', key, wide]]))
    expect(verdicts.map(({ ok }) => ok)).toEqual([true, true, false, false])
    const { rows } = await sharedPool.query<{ points: number }>('SELECT points FROM rate_limits WHERE key LIKE $1 ORDER BY points DESC', ['test-narrow:%'])
    expect(rows.map(({ points }) => points)).toEqual([4, 2])
  })

  test('begins anew when its time is over', async () => {
    const key = randomUUID()
    const limit = { points: 1, seconds: 1 }
    expect((await consume('test-short', key, limit)).ok).toBe(true)
    expect(await consume('test-short', key, limit)).toEqual({ ok: false, retryAfterSeconds: 1 })
    await sharedPool.query("UPDATE rate_limits SET expire = expire - 1000 WHERE key LIKE 'test-short:%'")
    expect((await consume('test-short', key, limit)).ok).toBe(true)
  })

  test('keeps neither addresses nor e-mails', async () => {
    await consume('test', 'mai@donvi.example 192.0.2.7', { points: 5, seconds: 60 })
    const { rows } = await sharedPool.query<{ key: string }>('SELECT key FROM rate_limits')
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/donvi|192\.0/)
  })
})

describe('guessing a password', () => {
  test('from one place is slowed after five tries', async () => {
    const place = { email: anEmail(), device: null, network: aNetwork() }
    expect(await tries(30, () => place)).toBe(5)
  })

  test('from a hundred networks is slowed for the account', async () => {
    const email = anEmail()
    expect(await tries(300, () => ({ email, device: null, network: aNetwork() }))).toBe(10)
  })

  test('at many accounts from one network is slowed for the network', async () => {
    const network = aNetwork()
    expect(await tries(60, () => ({ email: anEmail(), device: null, network }))).toBe(30)
  })

  test('from elsewhere, all day long, never stops the owner at the usual device', async () => {
    const email = anEmail()
    for (let round = 0; round < 3; round += 1) await tries(80, () => ({ email, device: null, network: aNetwork() }))
    expect((await admitSignIn({ email, device: null, network: aNetwork() }, 'password')).ok).toBe(false)
    expect((await admitSignIn({ email, device: 'usual', network: aNetwork() }, 'password')).ok).toBe(true)
  })

  test('on a known device is slowed too, and forgiven after the right password', async () => {
    const place = { email: anEmail(), device: 'usual', network: aNetwork() }
    expect(await tries(20, () => place)).toBe(5)
    await forgiveSignIn(place)
    expect((await admitSignIn(place, 'password')).ok).toBe(true)
  })
})

describe('guessing a code', () => {
  test('a thousand times, from a hundred networks and by who knows the password, gets ten tries and stops nobody at the usual device', async () => {
    const email = anEmail()
    const networks = Array.from({ length: 100 }, aNetwork)
    const verdicts = await Promise.all(Array.from({ length: 1000 }, (_, at) => admitSignIn({ email, device: null, network: networks[at % 100] ?? '' }, 'factor')))
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(10)
    expect((await admitSignIn({ email, device: 'usual', network: aNetwork() }, 'factor')).ok).toBe(true)
  })

  test('uses up nothing of what there is for passwords', async () => {
    const place = { email: anEmail(), device: null, network: aNetwork() }
    for (let count = 0; count < 6; count += 1) await admitSignIn(place, 'factor')
    expect((await admitSignIn(place, 'factor')).ok).toBe(false)
    expect((await admitSignIn(place, 'password')).ok).toBe(true)
  })

  test('in a session that is open is slowed for that session alone', async () => {
    const [session, another] = [randomUUID(), randomUUID()]
    const verdicts = []
    for (let count = 0; count < 8; count += 1) verdicts.push(await admitStepUp(session))
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(5)
    expect((await admitStepUp(another)).ok).toBe(true)
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sharedPool } from '@/lib/core/db'
import { networkOf } from './client-address'
import { consume } from './rate-limit'
import { admitSignIn, forgiveSignIn } from './sign-in-limit'

const anEmail = () => `${randomUUID()}@donvi.example`
let networks = 0
const aNetwork = () => networkOf(`2001:db8:${(networks += 1).toString(16)}::1`)

async function tries(count: number, place: () => Parameters<typeof admitSignIn>[0]) {
  const verdicts = await Promise.all(Array.from({ length: count }, () => admitSignIn(place())))
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
    expect((await admitSignIn({ email, device: null, network: aNetwork() })).ok).toBe(false)
    expect((await admitSignIn({ email, device: 'usual', network: aNetwork() })).ok).toBe(true)
  })

  test('on a known device is slowed too, and forgiven after the right password', async () => {
    const place = { email: anEmail(), device: 'usual', network: aNetwork() }
    expect(await tries(20, () => place)).toBe(5)
    await forgiveSignIn(place)
    expect((await admitSignIn(place)).ok).toBe(true)
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { aWard, anAccount, goodPassword, mailedToken, nobody, officialSession, traceOf } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { changePassword } from './change-password'
import { disableOfficial } from './disable-official'
import { inviteOfficial } from './invite-official'
import { mintActor } from './mint-actor'
import { demoOfficials } from './model'
import { requestPasswordReset } from './request-password-reset'
import { actorOfToken } from './session/actor-of-token'
import { setDemoAccess } from './set-demo-access'
import { setPassword } from './set-password'
import { signInOfficial } from './sign-in-official'

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const otherPassword = 'một buổi sáng mưa rào'
const signIn = (email: string, password: string, at = now) => signInOfficial(nobody, { email, password }, at)

let agencyId: string
let admin: Awaited<ReturnType<typeof anAccount>>

beforeEach(async () => {
  agencyId = await aWard()
  admin = await anAccount(agencyId, 'ADMINISTRATOR')
})

async function invite(email: string, actor = admin.actor, at = now) {
  return inviteOfficial(actor, { agencyId, email, fullName: 'Ngô Thử', title: 'Văn thư', roles: ['CLERK', 'CLERK'] }, at)
}

describe('an invitation', () => {
  test('is mailed, sets the password once and opens the account', async () => {
    const email = 'moi@donvi.example'
    const invited = await invite(email)
    if (!invited.ok) throw new Error(invited.code)
    expect(await signIn(email, goodPassword)).toEqual({ ok: false, code: 'wrong-credentials' })
    const token = (await mailedToken(email)) ?? ''
    expect(await setPassword(nobody, { token, password: goodPassword }, now)).toMatchObject({ ok: true })
    expect(await setPassword(nobody, { token, password: otherPassword }, now)).toEqual({ ok: false, code: 'link-invalid' })
    expect(await signIn(email, goodPassword)).toMatchObject({ ok: true, value: { enrolled: false } })
    expect(await mailedToken(email)).toBeNull()
    expect(await traceOf(invited.value.officialId)).toEqual(['official.invite', 'session.refuse', 'password.set', 'session.password'])
  })

  test('is for administrators of that agency only, and one per address', async () => {
    const clerk = await anAccount(agencyId, 'CLERK', 'SUPERVISOR')
    const foreign = await anAccount(await aWard(), 'ADMINISTRATOR')
    for (const { actor } of [clerk, foreign]) expect(await invite('x@donvi.example', actor)).toEqual({ ok: false, code: 'not-found' })
    expect(await invite('x@donvi.example', nobody)).toEqual({ ok: false, code: 'not-found' })
    const both = await Promise.all([invite('mot@donvi.example'), invite('mot@donvi.example')])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(both.find((result) => !result.ok)).toEqual({ ok: false, code: 'email-taken' })
  })

  test('lapses after thirty minutes; a reset then helps', async () => {
    const email = 'cham@donvi.example'
    await invite(email)
    const token = (await mailedToken(email)) ?? ''
    expect(await setPassword(nobody, { token, password: goodPassword }, later(30))).toEqual({ ok: false, code: 'link-invalid' })
    await requestPasswordReset(nobody, { email }, later(31))
    const fresh = (await mailedToken(email, later(31))) ?? ''
    expect((await setPassword(nobody, { token: fresh, password: goodPassword }, later(32))).ok).toBe(true)
  })
})

describe('a one-time link', () => {
  test('is won by one of two who use it at the same moment', async () => {
    const email = 'dua@donvi.example'
    await invite(email)
    const token = (await mailedToken(email)) ?? ''
    const both = await Promise.all([goodPassword, otherPassword].map((password) => setPassword(nobody, { token, password }, now)))
    const won = both.findIndex((result) => result.ok)
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    const [kept, lost] = won === 0 ? [goodPassword, otherPassword] : [otherPassword, goodPassword]
    expect((await signIn(email, kept)).ok).toBe(true)
    expect((await signIn(email, lost)).ok).toBe(false)
  })

  test('that sets a password ends every session and every other link of the account', async () => {
    const { email } = await anAccount(agencyId, 'CLERK')
    const sessions = [await officialSession(email), await officialSession(email)]
    await requestPasswordReset(nobody, { email }, now)
    const first = (await mailedToken(email)) ?? ''
    await requestPasswordReset(nobody, { email }, later(1))
    const second = (await mailedToken(email, later(1))) ?? ''
    expect(second).not.toBe(first)
    expect((await setPassword(nobody, { token: first, password: otherPassword }, later(2))).ok).toBe(true)
    for (const token of sessions) expect(await actorOfToken(token, later(2))).toBeNull()
    expect(await setPassword(nobody, { token: second, password: goodPassword }, later(2))).toEqual({ ok: false, code: 'link-invalid' })
    expect((await signIn(email, goodPassword)).ok).toBe(false)
    expect((await signIn(email, otherPassword)).ok).toBe(true)
  })

  test('keeps working after a password it does not accept', async () => {
    const email = 'tuonglai@donvi.example'
    await invite(email)
    const token = (await mailedToken(email)) ?? ''
    expect(await setPassword(nobody, { token, password: 'Mật khẩu 12345' }, now)).toEqual({ ok: false, code: 'password-too-common' })
    expect(await setPassword(nobody, { token, password: 'xin chào TuongLai' }, now)).toEqual({ ok: false, code: 'password-has-name' })
    expect((await setPassword(nobody, { token, password: goodPassword }, now)).ok).toBe(true)
  })

  test('is worth nothing once the account is disabled', async () => {
    const official = await anAccount(agencyId, 'CLERK')
    await requestPasswordReset(nobody, { email: official.email }, now)
    const token = (await mailedToken(official.email)) ?? ''
    await disableOfficial(admin.actor, { officialId: official.officialId, agencyId }, now)
    expect(await setPassword(nobody, { token, password: otherPassword }, now)).toEqual({ ok: false, code: 'link-invalid' })
    await requestPasswordReset(nobody, { email: official.email }, later(1))
    expect(await mailedToken(official.email, later(1))).toBeNull()
    expect(await signIn(official.email, goodPassword)).toEqual({ ok: false, code: 'wrong-credentials' })
  })
})

describe('a reset', () => {
  test('answers the same for everybody and writes only to accounts, at most three times in half an hour', async () => {
    const { email, officialId } = await anAccount(agencyId, 'CLERK')
    expect(await requestPasswordReset(nobody, { email: 'khong-co@donvi.example' }, now)).toEqual({ ok: true, value: {} })
    expect(await mailedToken('khong-co@donvi.example')).toBeNull()
    for (let minute = 0; minute < 5; minute += 1) {
      expect(await requestPasswordReset(nobody, { email }, later(minute))).toEqual({ ok: true, value: {} })
    }
    expect(await db.oneTimeLink.count({ where: { officialId, purpose: 'PASSWORD_RESET' } })).toBe(3)
  })
})

describe('signing in', () => {
  test('takes as long for an unknown address as for a wrong password', async () => {
    const { email } = await anAccount(agencyId, 'CLERK')
    const times = { known: [] as number[], unknown: [] as number[] }
    await signIn('khong-co@donvi.example', goodPassword)
    for (let round = 0; round < 7; round += 1) {
      for (const [kind, address] of [['known', email], ['unknown', 'khong-co@donvi.example']] as const) {
        const start = performance.now()
        expect(await signIn(address, otherPassword)).toEqual({ ok: false, code: 'wrong-credentials' })
        times[kind].push(performance.now() - start)
      }
    }
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[3] ?? 0
    expect(median(times.unknown)).toBeGreaterThan(median(times.known) * 0.5)
    expect(median(times.unknown)).toBeLessThan(median(times.known) * 2)
  })
})

describe('the published access', () => {
  test('can be set by the seed of a demonstration and by nobody else', async () => {
    const system = mintActor({ kind: 'system', job: 'seed' })
    const invited = await invite('demo@donvi.example')
    if (!invited.ok) throw new Error(invited.code)
    const input = { officialId: invited.value.officialId }
    for (const actor of [nobody, admin.actor, system]) {
      expect(await setDemoAccess(actor, input, now)).toEqual({ ok: false, code: 'not-found' })
    }
    expect((await signIn('demo@donvi.example', demoOfficials.password)).ok).toBe(false)
  })
})

describe('another password while signed in', () => {
  const change = async (over: { currentPassword?: string; password?: string } = {}) => {
    const token = await officialSession(admin.email)
    const found = await actorOfToken(token, now)
    if (!found) throw new Error('nobody is signed in')
    const input = { sessionId: found.sessionId, currentPassword: goodPassword, password: otherPassword, ...over }
    return { token, result: await changePassword(found.actor, input, now) }
  }

  test('ends the other sessions, what waits for a second factor, and mailed links, and nothing of this session', async () => {
    const elsewhere = await officialSession(admin.email)
    await signIn(admin.email, goodPassword)
    await requestPasswordReset(nobody, { email: admin.email }, now)
    const { token, result } = await change()
    expect(result).toEqual({ ok: true, value: {} })
    expect(await actorOfToken(elsewhere, now)).toBeNull()
    expect(await actorOfToken(token, now)).not.toBeNull()
    expect(await db.signInAttempt.count({ where: { officialId: admin.officialId } })).toBe(0)
    expect(await db.oneTimeLink.count({ where: { officialId: admin.officialId, usedAt: null } })).toBe(0)
    expect(await signIn(admin.email, goodPassword)).toEqual({ ok: false, code: 'wrong-credentials' })
    expect((await signIn(admin.email, otherPassword)).ok).toBe(true)
  })

  test.each([
    ['the wrong one before it', { currentPassword: 'không phải mật khẩu này' }, 'wrong-password'],
    ['one that leaked', { password: 'password1234' }, 'password-too-common'],
  ])('is not taken with %s, and nothing ends', async (_, over, code) => {
    const elsewhere = await officialSession(admin.email)
    expect((await change(over)).result).toEqual({ ok: false, code })
    expect(await actorOfToken(elsewhere, now)).not.toBeNull()
    expect((await signIn(admin.email, goodPassword)).ok).toBe(true)
  })

  test('is set once by two who press at once', async () => {
    const { actor } = admin
    const input = { sessionId: newId(), currentPassword: goodPassword }
    const both = await Promise.all([otherPassword, 'một chiều nắng nhẹ'].map((password) => changePassword(actor, { ...input, password }, now)))
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['ok', 'wrong-password'])
  })
})

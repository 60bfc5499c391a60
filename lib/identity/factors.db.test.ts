import { beforeEach, describe, expect, test } from 'vitest'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { aWard, anAccount, codeOf, enrolled, halfSession, mailedToken, nobody, officialSession, traceOf } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { system } from '@/tests/support/factories'
import { beginTotp } from './begin-totp'
import { confirmTotp } from './confirm-totp'
import { enrolTotp } from './enrol-totp'
import { finishSignIn } from './finish-sign-in'
import { halfSignedIn, ownFactors, ownNewSecret, secretToEnrol } from './queries/factors'
import { removeFactor } from './remove-factor'
import { renewRecoveryCodes } from './renew-recovery-codes'
import { requestPasswordReset } from './request-password-reset'
import { resetFactors } from './reset-factors'
import { actorOfToken } from './session/actor-of-token'
import { setPassword } from './set-password'
import { stepUp } from './step-up'
import { sweepSignIns } from './sweep-sign-ins'

type Account = Awaited<ReturnType<typeof anAccount>>

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const wrong = { ok: false, code: 'wrong-factor' }
let agencyId: string
let clerk: Account

beforeEach(async () => {
  agencyId = await aWard()
  clerk = await anAccount(agencyId, 'CLERK')
})

/** One try of the second half, after a password of its own. */
async function tryCode({ email }: Account, code: string, at = now) {
  return finishSignIn(nobody, { token: await halfSession(email, at), proof: { code }, device: 'test' }, at)
}

/** The official as the session says. */
async function signedIn(token: string, at: Date) {
  const found = await actorOfToken(token, at)
  if (found?.actor.kind !== 'official') throw new Error('nobody is signed in')
  return { actor: found.actor, sessionId: found.sessionId }
}

describe('the password alone', () => {
  test('opens nothing: its token is no session, before and after a factor is set up', async () => {
    const first = await halfSession(clerk.email)
    expect(await actorOfToken(first, now)).toBeNull()
    await enrolled(clerk.email)
    const second = await halfSession(clerk.email)
    expect(await actorOfToken(second, now)).toBeNull()
    expect(await db.session.count({ where: { officialId: clerk.officialId } })).toBe(1)
  })

  test('cannot set up another factor beside one that is there, nor read its secret', async () => {
    const waiting = await halfSession(clerk.email)
    await enrolled(clerk.email)
    for (const token of [waiting, await halfSession(clerk.email)]) {
      expect(await secretToEnrol(nobody, token, now)).toBeNull()
      expect(await enrolTotp(nobody, { token, code: '000000', device: '' }, now)).toEqual({ ok: false, code: 'attempt-over' })
    }
  })

  test('counts for a quarter of an hour, and for one session', async () => {
    const { secret } = await enrolled(clerk.email)
    const token = await halfSession(clerk.email)
    const proof = (at: Date) => ({ code: codeOf(secret, at) })
    expect(await halfSignedIn(nobody, token, later(899))).not.toBeNull()
    expect(await finishSignIn(nobody, { token, proof: proof(later(900)), device: '' }, later(900))).toEqual({ ok: false, code: 'attempt-over' })
    const fresh = await halfSession(clerk.email, later(60))
    expect(await finishSignIn(nobody, { token: fresh, proof: proof(later(60)), device: '' }, later(60))).toMatchObject({ ok: true })
    expect(await finishSignIn(nobody, { token: fresh, proof: proof(later(120)), device: '' }, later(120))).toEqual({ ok: false, code: 'attempt-over' })
    expect(await sweepSignIns(system, {}, later(1800))).toMatchObject({ ok: true })
    expect(await db.signInAttempt.count({ where: { officialId: clerk.officialId } })).toBe(0)
  })

  test('leaves of a session that ended its row, for as long as the setting says', async () => {
    const { secret } = await enrolled(clerk.email)
    const token = await halfSession(clerk.email)
    await finishSignIn(nobody, { token, proof: { code: codeOf(secret, now) }, device: '' }, now)
    const rows = () => db.session.count({ where: { officialId: clerk.officialId } })
    const { expiresAt } = await db.session.findFirstOrThrow({ where: { officialId: clerk.officialId } })
    const usual = env.SESSION_RECORD_DAYS
    for (const [days, left] of [[usual, 1], [20, 0]] as const) {
      Object.assign(env, { SESSION_RECORD_DAYS: days })
      await sweepSignIns(system, {}, new Date(expiresAt.getTime() + 21 * 86_400_000))
      expect(await rows()).toBe(left)
    }
    Object.assign(env, { SESSION_RECORD_DAYS: usual })
  })

  test('no row of a session of an official can be without a factor', async () => {
    const row = { id: crypto.randomUUID(), tokenHash: crypto.randomUUID(), officialId: clerk.officialId, createdAt: now, lastSeenAt: now, expiresAt: later(60) }
    await expect(db.session.create({ data: row })).rejects.toThrow('sessions_official_factor')
  })
})

describe('a code of the app', () => {
  test('is accepted once, though two come at the same moment, and none before it after it', async () => {
    const { secret } = await enrolled(clerk.email)
    expect(await tryCode(clerk, codeOf(secret, now))).toEqual(wrong)
    const at = later(60)
    const tokens = [await halfSession(clerk.email, at), await halfSession(clerk.email, at)]
    const both = await Promise.all(tokens.map((token) => finishSignIn(nobody, { token, proof: { code: codeOf(secret, at) }, device: '' }, at)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await tryCode(clerk, codeOf(secret, at, -1), at)).toEqual(wrong)
  })

  test.each([[-2, false], [-1, true], [0, true], [1, true], [2, false]])('of %i steps from now is accepted: %s', async (steps, accepted) => {
    const { secret } = await enrolled(clerk.email)
    expect(await tryCode(clerk, codeOf(secret, later(300), steps), later(300))).toMatchObject({ ok: accepted })
  })

  test('is read with spaces, and is nothing else than six digits', async () => {
    const { secret } = await enrolled(clerk.email)
    const code = codeOf(secret, later(90))
    for (const typed of ['', '12345', '1234567', 'abcdef', `${code}0`]) expect(await tryCode(clerk, typed, later(90))).toEqual(wrong)
    expect(await tryCode(clerk, ` ${code.slice(0, 3)} ${code.slice(3)} `, later(90))).toMatchObject({ ok: true })
  })

  test('of a colleague is none', async () => {
    const colleague = await anAccount(agencyId, 'CLERK')
    const theirs = await enrolled(colleague.email)
    await enrolled(clerk.email)
    expect(await tryCode(clerk, codeOf(theirs.secret, later(60)), later(60))).toEqual(wrong)
  })

  test('is not known to the database: the secret is sealed, each refusal traced', async () => {
    const { secret } = await enrolled(clerk.email)
    const row = await db.totpSecret.findFirstOrThrow({ where: { officialId: clerk.officialId } })
    expect(Buffer.from(row.secretCipher).toString('latin1')).not.toContain(secret)
    expect(decrypt(row.secretCipher)).toBe(secret)
    await tryCode(clerk, '000000', later(60))
    expect((await traceOf(clerk.officialId)).slice(-2)).toEqual(['session.password', 'factor.refuse'])
  })
})

describe('a recovery code', () => {
  test('works once, in any writing; ten are given, and new ones void the old', async () => {
    const { codes, token } = await enrolled(clerk.email)
    expect(new Set(codes).size).toBe(10)
    const [first = '', second = '', third = ''] = codes
    expect(await tryCode(clerk, first.toLowerCase().replace('-', ' '))).toMatchObject({ ok: true })
    expect(await tryCode(clerk, first)).toEqual(wrong)
    const both = await Promise.all([tryCode(clerk, second), tryCode(clerk, second)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const { actor } = await signedIn(token, now)
    expect(await ownFactors(actor)).toMatchObject({ codesLeft: 8 })
    expect(await renewRecoveryCodes(actor, {}, now)).toMatchObject({ ok: true })
    expect(await tryCode(clerk, third)).toEqual(wrong)
    const stored = await db.recoveryCode.findMany({ where: { officialId: clerk.officialId } })
    expect(JSON.stringify(stored)).not.toContain(third)
  })
})

describe('stepping up', () => {
  test('is over after ten minutes, and comes back with a factor, under a new token', async () => {
    const { secret, token } = await enrolled(clerk.email)
    expect((await signedIn(token, later(599))).actor.steppedUp).toBe(true)
    const late = await signedIn(token, later(601))
    expect(late.actor.steppedUp).toBe(false)
    expect(await renewRecoveryCodes(late.actor, {}, later(601))).toEqual({ ok: false, code: 'step-up' })
    expect(await stepUp(late.actor, { sessionId: late.sessionId, proof: { code: '000000' } }, later(601))).toEqual(wrong)
    const done = await stepUp(late.actor, { sessionId: late.sessionId, proof: { code: codeOf(secret, later(601)) } }, later(601))
    if (!done.ok) throw new Error('refused')
    expect(await actorOfToken(token, later(602))).toBeNull()
    expect((await signedIn(done.value.token, later(602))).actor.steppedUp).toBe(true)
  })

  test('is not for the session of a colleague', async () => {
    const { secret } = await enrolled(clerk.email)
    const colleague = await anAccount(agencyId, 'CLERK')
    const theirs = await signedIn(await officialSession(colleague.email), now)
    const own = await signedIn(await officialSession(clerk.email, later(60)), later(60))
    expect(await stepUp(own.actor, { sessionId: theirs.sessionId, proof: { code: codeOf(secret, later(90)) } }, later(90))).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('an official changes their factors', () => {
  test('to another app: the one before counts until the new one was confirmed, then no more', async () => {
    const { secret, token } = await enrolled(clerk.email)
    const { actor } = await signedIn(token, now)
    expect(await beginTotp(actor, {}, now)).toMatchObject({ ok: true })
    const other = (await ownNewSecret(actor))?.secret ?? ''
    expect(other).not.toBe(secret)
    expect(await confirmTotp(actor, { code: codeOf(secret, later(30)) }, later(30))).toEqual(wrong)
    expect(await tryCode(clerk, codeOf(secret, later(30)), later(30))).toMatchObject({ ok: true })
    expect(await confirmTotp(actor, { code: codeOf(other, later(30)) }, later(30))).toMatchObject({ ok: true })
    expect(await tryCode(clerk, codeOf(secret, later(90)), later(90))).toEqual(wrong)
    expect(await tryCode(clerk, codeOf(other, later(90)), later(90))).toMatchObject({ ok: true })
  })

  test('but never takes the last away', async () => {
    const { actor } = await signedIn((await enrolled(clerk.email)).token, now)
    expect(await removeFactor(actor, { factor: 'totp' }, now)).toEqual({ ok: false, code: 'last-factor' })
    expect(await ownFactors(actor)).toMatchObject({ appSince: now })
  })
})

describe('a reset', () => {
  test('by an administrator ends every session and leads to setting up anew; a mailed link for the password does neither', async () => {
    const admin = await anAccount(agencyId, 'ADMINISTRATOR')
    const { secret, token, codes } = await enrolled(clerk.email)
    await requestPasswordReset(nobody, { email: clerk.email }, now)
    expect(await setPassword(nobody, { token: (await mailedToken(clerk.email)) ?? '', password: 'con trâu qua cầu treo' }, now)).toMatchObject({ ok: true })
    expect(await halfSignedIn(nobody, await halfSession(clerk.email), now)).toMatchObject({ app: true })

    const input = { officialId: clerk.officialId, agencyId, reasonCode: 'phone-lost' } as const
    expect(await resetFactors(admin.actor, { ...input, officialId: admin.officialId }, now)).toEqual({ ok: false, code: 'own-account' })
    expect(await resetFactors(admin.actor, input, now)).toMatchObject({ ok: true })
    expect(await actorOfToken(token, now)).toBeNull()
    for (const code of [codeOf(secret, later(60)), codes[0] ?? '']) expect(await tryCode(clerk, code, later(60))).toEqual(wrong)
    const half = await halfSession(clerk.email, later(60))
    expect((await secretToEnrol(nobody, half, later(60)))?.secret).not.toBe(secret)
    expect(await traceOf(clerk.officialId)).toContain('factor.reset')
  })
})

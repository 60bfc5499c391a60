import 'server-only'
import { setTimeout } from 'node:timers/promises'
import type { Role } from '@/lib/core/actor'
import { ok, refuse, type Result } from '@/lib/core/result'
import { enrolTotp } from '@/lib/identity/enrol-totp'
import { finishSignIn } from '@/lib/identity/finish-sign-in'
import { safePath } from '@/lib/identity/model'
import { halfSignedIn } from '@/lib/identity/queries/factors'
import { requestPasswordReset } from '@/lib/identity/request-password-reset'
import type { RequestPasswordResetInput, SetPasswordInput, SignInOfficialInput } from '@/lib/identity/schema'
import type { FactorCodeInput, FactorProof } from '@/lib/identity/schema/factors'
import { attemptToken, currentActor, deviceName, dropAttempt, keepAttempt, keepDevice, keepSession, knownDevice } from '@/lib/identity/session'
import { setPassword } from '@/lib/identity/set-password'
import { signInOfficial } from '@/lib/identity/sign-in-official'
import { signInWithPasskey } from '@/lib/identity/sign-in-with-passkey'
import { clientNetwork } from './client-address'
import { paths } from './paths'
import { consume, type Wait, waitOf } from './rate-limit'
import { admitSignIn, forgiveSignIn, type SignInPlace } from './sign-in-limit'

const hour = 3600

const placeOf = async (email: string): Promise<SignInPlace> => ({ email, device: await knownDevice(email), network: await clientNetwork() })

/** The first half of signing an official in at this browser: asks whether they may try, then for the password. The second follows on its own page. */
export async function signInHere(input: SignInOfficialInput, now: Date) {
  const verdict = await admitSignIn(await placeOf(input.email), 'password')
  if (!verdict.ok) return refuse(waitOf(verdict))

  const result = await signInOfficial(await currentActor(), input, now)
  if (!result.ok) return result
  await keepAttempt(result.value.token, result.value.expiresAt)
  const backTo = safePath(input.tiep) ?? undefined
  return ok({ next: result.value.enrolled ? paths.officialCode(backTo) : paths.officialEnrolment(backTo) })
}

/** The second half: asks whether they may try, then for the proof, then keeps the session. */
export async function finishHere(proof: FactorProof, tiep: string | undefined, now: Date) {
  return atFactor(now, async (token) => {
    const done = await finishSignIn(await currentActor(), { token, proof, device: await deviceName() }, now)
    return done.ok ? ok({ ...done.value, next: pageAfter(tiep, done.value.roles) }) : done
  })
}

/** By a passkey: the second half, or the whole of signing in where no password was given before. */
export async function passkeyHere(response: unknown, tiep: string | undefined, now: Date) {
  if ((await attemptToken()) !== '') return finishHere({ response }, tiep, now)
  const verdict = await consume('passkey', await clientNetwork(), { points: 30, seconds: 60 })
  if (!verdict.ok) return refuse(waitOf(verdict))
  const done = await signInWithPasskey(await currentActor(), { response, device: await deviceName() }, now)
  if (!done.ok) return done
  const next = pageAfter(tiep, done.value.roles)
  await letIn({ ...done.value, next })
  return ok({ next })
}

/** The second half for who has no second factor yet: the first code of their app. Gives the recovery codes, to be shown. */
export async function enrolHere({ code, tiep }: FactorCodeInput, now: Date) {
  return atFactor(now, async (token) => {
    const done = await enrolTotp(await currentActor(), { token, code, device: await deviceName() }, now)
    return done.ok ? ok({ ...done.value, next: pageAfter(tiep, done.value.roles) }) : done
  })
}

type LetIn = { readonly token: string; readonly expiresAt: Date; readonly email: string; readonly next: string; readonly codes?: readonly string[] }

type FactorRefusal = 'attempt-over' | 'wrong-factor'
type Shown = { readonly next: string; readonly codes: readonly string[] }

async function atFactor(now: Date, run: (token: string) => Promise<Result<LetIn, FactorRefusal>>): Promise<Result<Shown, FactorRefusal | Wait>> {
  const token = await attemptToken()
  const half = await halfSignedIn(await currentActor(), token, now)
  if (!half) return refuse('attempt-over')
  const place = await placeOf(half.email)
  const verdict = await admitSignIn(place, 'factor')
  if (!verdict.ok) return refuse(waitOf(verdict))
  const result = await run(token)
  if (!result.ok) return result
  await forgiveSignIn(place)
  await letIn(result.value)
  return ok({ next: result.value.next, codes: result.value.codes ?? [] })
}

/** Keeps the session, and remembers the device. */
async function letIn({ token, expiresAt, email }: LetIn): Promise<void> {
  await dropAttempt()
  await keepSession(token, expiresAt)
  await keepDevice(email)
}

/** Where they were going, within their own pages; else where their work is. */
function pageAfter(wanted: string | undefined, roles: readonly Role[]): string {
  const path = safePath(wanted)
  if (path && /^\/(can-bo|quan-tri)(\/|$)/.test(path)) return path
  return roles.every((role) => role === 'ADMINISTRATOR') && roles.length > 0 ? paths.adminHome() : paths.queue()
}

/** Mails a link to set a new password. The answer says nothing about the account, and neither does the time it takes. */
export async function requestResetHere(input: RequestPasswordResetInput, now: Date) {
  const verdict = await consume('reset', await clientNetwork(), { points: 10, seconds: hour })
  if (!verdict.ok) return refuse('wait-long')
  const [result] = await Promise.all([requestPasswordReset(await currentActor(), input, now), setTimeout(400)])
  return result
}

/** Sets the password by the mailed link; whoever could do that has shown that this device is theirs. */
export async function setPasswordHere(input: SetPasswordInput, now: Date) {
  const verdict = await consume('set-password', await clientNetwork(), { points: 30, seconds: hour })
  if (!verdict.ok) return refuse('wait-long')
  const result = await setPassword(await currentActor(), input, now)
  if (result.ok) await keepDevice(result.value.email)
  return result
}

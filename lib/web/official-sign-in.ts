import 'server-only'
import { setTimeout } from 'node:timers/promises'
import type { Role } from '@/lib/core/actor'
import { ok, refuse } from '@/lib/core/result'
import { safePath } from '@/lib/identity/model'
import { requestPasswordReset } from '@/lib/identity/request-password-reset'
import type { RequestPasswordResetInput, SetPasswordInput, SignInOfficialInput } from '@/lib/identity/schema'
import { currentActor, deviceName, keepDevice, keepSession, knownDevice } from '@/lib/identity/session'
import { setPassword } from '@/lib/identity/set-password'
import { signInOfficial } from '@/lib/identity/sign-in-official'
import { clientNetwork } from './client-address'
import { paths } from './paths'
import { consume, forgive, type Limit, type Verdict } from './rate-limit'

const minute = 60
const hour = 3600

// Nested windows: the longer somebody guesses, the slower it goes. docs/decisions says who is slowed by which.
const ofDevice: readonly Limit[] = [{ points: 5, seconds: minute }, { points: 20, seconds: hour }]
const ofPlace: readonly Limit[] = [{ points: 5, seconds: minute }, { points: 15, seconds: hour }, { points: 40, seconds: 24 * hour }]
const ofAccount: readonly Limit[] = [{ points: 10, seconds: 10 * minute }, { points: 60, seconds: 24 * hour }]
const ofNetwork: readonly Limit[] = [{ points: 30, seconds: minute }, { points: 200, seconds: hour }]

export type SignInRefusal = 'wrong-credentials' | 'wait-minute' | 'wait-quarter' | 'wait-long'

/**
 * Signs an official in at this browser. Guessing is slowed per device, per account and network, per account and per
 * network. A device on which the account signed in before answers for itself alone, so that nobody can shut an
 * official out from elsewhere.
 */
export async function signInHere(input: SignInOfficialInput, now: Date) {
  const { email } = input
  const device = await knownDevice(email)
  const network = await clientNetwork()
  const verdict = device
    ? await consume('device', `${email} ${device}`, ...ofDevice)
    : worst(await consume('network', network, ...ofNetwork), await consume('place', `${email} ${network}`, ...ofPlace))
  if (!verdict.ok) return refuse(waitOf(verdict))
  // Asked last: a try that is refused for its own place must not use up the account's.
  const account = device ? verdict : await consume('account', email, ...ofAccount)
  if (!account.ok) return refuse(waitOf(account))

  const result = await signInOfficial(await currentActor(), { ...input, device: await deviceName() }, now)
  if (!result.ok) return result
  await forgive('device', `${email} ${device ?? ''}`, ...ofDevice)
  await forgive('place', `${email} ${network}`, ...ofPlace)
  await keepSession(result.value.token, result.value.expiresAt)
  await keepDevice(email)
  return ok({ next: pageAfter(input.tiep, result.value.roles) })
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

const worst = (one: Verdict, other: Verdict): Verdict => (one.retryAfterSeconds >= other.retryAfterSeconds && !one.ok ? one : other)

function waitOf({ retryAfterSeconds }: Verdict): Exclude<SignInRefusal, 'wrong-credentials'> {
  if (retryAfterSeconds <= minute) return 'wait-minute'
  return retryAfterSeconds <= 15 * minute ? 'wait-quarter' : 'wait-long'
}

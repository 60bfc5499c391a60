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
import { consume, type Verdict } from './rate-limit'
import { admitSignIn, forgiveSignIn } from './sign-in-limit'

const hour = 3600

export type SignInRefusal = 'wrong-credentials' | 'wait-minute' | 'wait-quarter' | 'wait-long'

/** Signs an official in at this browser: asks whether they may try, then for the password, then keeps the session. */
export async function signInHere(input: SignInOfficialInput, now: Date) {
  const { email } = input
  const place = { email, device: await knownDevice(email), network: await clientNetwork() }
  const verdict = await admitSignIn(place)
  if (!verdict.ok) return refuse(waitOf(verdict))

  const result = await signInOfficial(await currentActor(), { ...input, device: await deviceName() }, now)
  if (!result.ok) return result
  await forgiveSignIn(place)
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

function waitOf({ retryAfterSeconds }: Verdict): Exclude<SignInRefusal, 'wrong-credentials'> {
  if (retryAfterSeconds <= 60) return 'wait-minute'
  return retryAfterSeconds <= 900 ? 'wait-quarter' : 'wait-long'
}

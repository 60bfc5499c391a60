import 'server-only'
import { ok, refuse } from '@/lib/core/result'
import type { SignInOfficialInput } from '@/lib/identity/schema'
import { currentActor, deviceName, keepDevice, keepSession, knownDevice } from '@/lib/identity/session'
import { signInOfficial } from '@/lib/identity/sign-in-official'
import { clientNetwork } from './client-address'
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
  return ok({})
}

const worst = (one: Verdict, other: Verdict): Verdict => (one.retryAfterSeconds >= other.retryAfterSeconds && !one.ok ? one : other)

function waitOf({ retryAfterSeconds }: Verdict): Exclude<SignInRefusal, 'wrong-credentials'> {
  if (retryAfterSeconds <= minute) return 'wait-minute'
  return retryAfterSeconds <= 15 * minute ? 'wait-quarter' : 'wait-long'
}

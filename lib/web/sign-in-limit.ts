import 'server-only'
import { consume, consumeAll, forgive, type Limit, type Verdict } from './rate-limit'

const minute = 60
const hour = 3600
const day = 24 * hour

// Nested windows: the longer somebody guesses, the slower it goes.
const ofDevice: readonly Limit[] = [{ points: 5, seconds: minute }, { points: 20, seconds: hour }]
const ofPlace: readonly Limit[] = [{ points: 5, seconds: minute }, { points: 15, seconds: hour }, { points: 40, seconds: day }]
const ofAccount: readonly Limit[] = [{ points: 10, seconds: 10 * minute }, { points: 60, seconds: day }]
const ofNetwork: readonly Limit[] = [{ points: 30, seconds: minute }, { points: 200, seconds: hour }]

/** Who tries from where: `device` names a device on which the account signed in before, `network` as networkOf gives it. */
export type SignInPlace = { readonly email: string; readonly device: string | null; readonly network: string }

const deviceKey = ({ email, device }: SignInPlace) => `${email} ${device ?? ''}`
const placeKey = ({ email, network }: SignInPlace) => `${email} ${network}`

/**
 * Counts a try to sign in with a password and says whether it may go on. Guessing is slowed per network, per account
 * and network, and per account. A device on which the account signed in before answers for itself alone, so that
 * nobody can shut an official out from elsewhere (OWASP ASVS 5.0, 6.1.1 and 6.3.1).
 */
export async function admitSignIn(place: SignInPlace): Promise<Verdict> {
  if (place.device) return consume('device', deviceKey(place), ...ofDevice)
  // The account is asked last: a try that is refused for its own place must not use up what it has for others.
  return consumeAll([['network', place.network, ...ofNetwork], ['place', placeKey(place), ...ofPlace], ['account', place.email, ...ofAccount]])
}

/** The password was right: the tries of this device and this place are forgotten, those of elsewhere are not. */
export async function forgiveSignIn(place: SignInPlace): Promise<void> {
  await forgive('device', deviceKey(place), ...ofDevice)
  await forgive('place', placeKey(place), ...ofPlace)
}

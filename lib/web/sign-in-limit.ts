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

/** What is guessed at: each is counted by itself. */
type Guessed = 'password' | 'factor'

/** The tries of a password had these names before there was anything else to guess. */
const nameOf = (guessed: Guessed, name: string) => (guessed === 'password' ? name : `${guessed}-${name}`)

/**
 * Counts a try to sign in with a password, or with a code after it, and says whether it may go on. Guessing is slowed per
 * network, per account and network, and per account. A device on which the account signed in before answers for itself
 * alone, so that nobody can shut an official out from elsewhere (OWASP ASVS 5.0, 6.1.1 and 6.3.1).
 */
export async function admitSignIn(place: SignInPlace, guessed: Guessed): Promise<Verdict> {
  const named = (name: string) => nameOf(guessed, name)
  if (place.device) return consume(named('device'), deviceKey(place), ...ofDevice)
  // The account is asked last: a try that is refused for its own place must not use up what it has for others.
  return consumeAll([[named('network'), place.network, ...ofNetwork], [named('place'), placeKey(place), ...ofPlace], [named('account'), place.email, ...ofAccount]])
}

/** It was the right person: the tries of this device and this place are forgotten, those of elsewhere are not. */
export async function forgiveSignIn(place: SignInPlace): Promise<void> {
  for (const guessed of ['password', 'factor'] as const) {
    await forgive(nameOf(guessed, 'device'), deviceKey(place), ...ofDevice)
    await forgive(nameOf(guessed, 'place'), placeKey(place), ...ofPlace)
  }
}

/** Counts a try to name the password one has, in a session that is open. */
export const admitPassword = (sessionId: string): Promise<Verdict> => consume('change-password', sessionId, ...ofDevice)

/** Counts a try to prove the second factor once more in a session that is open: by itself, so that it bothers nobody else. */
export const admitStepUp = (sessionId: string): Promise<Verdict> => consume('step-up', sessionId, ...ofDevice)

import 'server-only'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { ok, refuse } from '@/lib/core/result'
import { askPasskey } from '@/lib/identity/ask-passkey'
import { changePassword } from '@/lib/identity/change-password'
import { safePath } from '@/lib/identity/model'
import type { ChangePasswordInput } from '@/lib/identity/schema'
import type { FactorProof } from '@/lib/identity/schema/factors'
import { attemptToken, currentActor, currentSessionId, renewSession } from '@/lib/identity/session'
import { stepUp } from '@/lib/identity/step-up'
import { clientNetwork } from './client-address'
import { paths } from './paths'
import { consume, waitOf } from './rate-limit'
import { admitPassword, admitStepUp } from './sign-in-limit'

/** Proves the second factor once more in the session of this browser, and says where to go on. */
export async function stepUpHere(actor: Actor, proof: FactorProof, tiep: string | undefined, now: Date) {
  const sessionId = await currentSessionId()
  if (sessionId === null) return refuse('not-found')
  const verdict = await admitStepUp(sessionId)
  if (!verdict.ok) return refuse(waitOf(verdict))
  const done = await stepUp(actor, { sessionId, proof }, now)
  if (!done.ok) return done
  await renewSession(done.value.token, done.value.expiresAt)
  return ok({ next: safePath(tiep) ?? paths.queue() })
}

/** Another password for the official of this browser, whose other sessions end with it. */
export async function changePasswordHere(actor: Actor, input: ChangePasswordInput, now: Date) {
  const sessionId = await currentSessionId()
  if (sessionId === null) return refuse('not-found')
  // Being led to the second factor first is no try.
  const verdict = hasSteppedUp(actor) ? await admitPassword(sessionId) : null
  if (verdict && !verdict.ok) return refuse(waitOf(verdict))
  return changePassword(actor, { ...input, sessionId }, now)
}

/** What a device is to be asked for so that it proves a passkey: of who is signed in here, half or whole, or of anybody. */
export async function askPasskeyHere(now: Date) {
  const verdict = await consume('ask-passkey', await clientNetwork(), { points: 60, seconds: 60 })
  if (!verdict.ok) return refuse(waitOf(verdict))
  return askPasskey(await currentActor(), { token: await attemptToken() }, now)
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { beginSession } from './factor/begin-session'
import { answerOfPasskey } from './factor/passkey'

/**
 * Signs an official in by a passkey alone: it is something they have, and the device saw that it is them (user
 * verification is demanded). Refuses 'wrong-factor'.
 */
export function signInWithPasskey(nobody: Actor, input: { response: unknown; device: string }, now: Date) {
  return inTransaction(async (tx) => {
    const officialId = await answerOfPasskey(tx, input.response, null, now)
    if (officialId === null) {
      await recordAudit(tx, { actor: nobody, at: now, action: 'session.refuse', subject: { kind: 'official', id: 'unknown' } })
      return ok(null)
    }
    return ok(await beginSession(tx, nobody, officialId, { device: input.device, factor: 'passkey' }, now))
  }).then((done) => (done.value ? ok(done.value) : refuse('wrong-factor')))
}

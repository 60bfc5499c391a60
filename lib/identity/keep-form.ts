import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson, hashToken } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { keptFormLife } from './model'
import type { KeepFormInput } from './schema'

/**
 * Keeps what an official had typed when their session turned out to be over, for an hour and for them alone. Who asks is
 * nobody by then: the token of the session that ended says whose it is, and only within a day of its end. Refuses
 * 'not-found' for any other token, and for what is longer than a form.
 */
export function keepForm(_actor: Actor, { token, path, values }: KeepFormInput, now: Date) {
  return inTransaction(async (tx) => {
    const since = new Date(now.getTime() - keptFormLife.sessionHours * 3_600_000)
    const session = await tx.session.findFirst({
      where: { tokenHash: hashToken(token), expiresAt: { gt: since }, official: { disabledAt: null } }, select: { officialId: true },
    })
    if (!session?.officialId || JSON.stringify(values).length > keptFormLife.letters) return refuse('not-found')
    const { officialId } = session
    const kept = { valuesCipher: encryptJson(values), keptAt: now, expiresAt: new Date(now.getTime() + keptFormLife.minutes * 60_000) }
    await tx.keptForm.upsert({
      where: { officialId_path: { officialId, path } }, create: { id: newId(), officialId, path, ...kept }, update: kept,
    })
    return ok({ path })
  })
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { hashToken } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { logoutTokenAge, readLogoutToken } from './session/logout-token'

export type ObeyLogoutInput = { readonly token: string; readonly issuer: string; readonly clientId: string }

/**
 * Ends the sessions that VNeID says are over: the one it names (`sid`), or all of the person's (`sub`). Its token counts once.
 * Refuses 'not-a-logout' for anything else. Whoever holds a token of the provider's may bring it.
 */
export async function obeyLogout(nobody: Actor, { token, issuer, clientId }: ObeyLogoutInput, now: Date) {
  const told = await readLogoutToken(token, { issuer, clientId }, now)
  if (!told) return refuse('not-a-logout')
  return inTransaction(async (tx) => {
    await tx.spentLogoutToken.deleteMany({ where: { expiresAt: { lt: now } } })
    // Twice as long as a token counts, so that no clock lets it in again.
    const expiresAt = new Date(now.getTime() + 2 * logoutTokenAge * 1000)
    const { count } = await tx.spentLogoutToken.createMany({ data: [{ jtiHash: hashToken(`${issuer} ${told.jti}`), expiresAt }], skipDuplicates: true })
    if (count === 0) return refuse('not-a-logout')

    const known = told.sub === undefined ? null : { issuer, subject: told.sub }
    const person = known && (await tx.person.findUnique({ where: { issuer_subject: known }, select: { id: true, mergedIntoId: true } }))
    if (told.sub !== undefined && !person) return ok({ ended: 0 })
    const personId = person && (person.mergedIntoId ?? person.id)
    const sessions = { revokedAt: null, ...(personId && { personId }), ...(told.sid !== undefined && { providerSid: told.sid }) }
    const ended = await tx.session.updateMany({ where: sessions, data: { revokedAt: now } })
    if (personId) {
      await recordAudit(tx, { actor: nobody, at: now, action: 'session.end-by-provider', subject: { kind: 'person', id: personId }, ownerId: personId, detail: { sessions: ended.count } })
    }
    return ok({ ended: ended.count })
  })
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { hashToken, newDigits, newToken, saltedHash } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { provedLately } from '@/lib/identity/policy'
import { shareLimits } from './model/vault'
import { findVaultEntry } from './queries/vault'

type Shared = { readonly entry: string; readonly days: number }

/**
 * Makes a link to one paper of the citizen's own, for so many days, and the code that opens it. Both are told this once: only
 * hashes are kept, the code's under the token, so that whoever reads the table can try no codes.
 */
export function shareVaultEntry(actor: Actor, { entry, days }: Shared, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    if (!provedLately(actor, now)) return refuse('step-up')
    const paper = await findVaultEntry(actor, entry, now)
    if (!paper) return refuse('not-found')
    if (paper.state !== 'USABLE') return refuse('not-usable')
    await tx.$queryRaw`SELECT 1 FROM vault_entries WHERE id = ${entry}::uuid FOR UPDATE`
    if ((await tx.vaultShare.count({ where: { entryId: entry, revokedAt: null, expiresAt: { gt: now } } })) >= shareLimits.links) return refuse('too-many')
    const [id, token, code] = [newId(), newToken(), newDigits(shareLimits.digits)]
    const expiresAt = new Date(now.getTime() + days * 86_400_000)
    await tx.vaultShare.create({
      data: { id, entryId: entry, tokenHash: hashToken(token), codeHash: saltedHash(token, code), triesLeft: shareLimits.tries, createdAt: now, expiresAt },
    })
    await recordAudit(tx, { actor, at: now, action: 'vault.share', subject: { kind: 'vault', id: entry }, ownerId: actor.personId, detail: { shareId: id, days } })
    return ok({ token, code, expiresAt })
  })
}

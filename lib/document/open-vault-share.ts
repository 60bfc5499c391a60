import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { hashToken, newToken, saltedHash, sameHash } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { shareLimits } from './model/vault'
import { openShare } from './reading/open-share'

type Opened = { readonly token: string; readonly code: string }

/**
 * Whoever has a link types its code. Every try is kept, right or wrong, for the owner to see; after the last wrong one the
 * link is over. The right one gives `access`, by which this browser sees the paper for some minutes.
 */
export async function openVaultShare(actor: Actor, { token, code }: Opened, now: Date) {
  const { value: opened } = await inTransaction(async (tx) => {
    const share = await openShare(tx, token, now)
    if (share === null) return ok('not-found' as const)
    // Held by this: of many tries at once each is counted.
    const { count } = await tx.vaultShare.updateMany({ where: { id: share.id, triesLeft: { gt: 0 } }, data: { triesLeft: { decrement: 1 } } })
    if (count === 0) return ok('not-found' as const)
    const isRight = sameHash(share.codeHash, saltedHash(token, code))
    const access = newToken()
    const seen = isRight ? { accessHash: hashToken(access), seenUntil: new Date(now.getTime() + shareLimits.minutes * 60_000) } : {}
    await tx.vaultOpening.create({ data: { id: newId(), shareId: share.id, at: now, kind: isRight ? 'OPENED' : 'WRONG_CODE', ...seen } })
    if (isRight) await tx.vaultShare.update({ where: { id: share.id }, data: { triesLeft: shareLimits.tries } })
    const { id, personId: ownerId, agencyId } = share.entry
    const action = isRight ? 'vault.share.open' : 'vault.share.wrong-code'
    await recordAudit(tx, { actor, at: now, action, subject: { kind: 'vault', id }, agencyId, ownerId, detail: { shareId: share.id } })
    return ok(isRight ? { access } : ('code-wrong' as const))
  })
  return typeof opened === 'string' ? refuse(opened) : ok(opened)
}

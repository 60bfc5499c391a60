import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { newDigits } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { enqueueSecretCode } from '@/lib/notification/enqueue-secret-code'
import { codeHash } from './change/code-said'
import { lockCollected } from './change/collected'
import { collectionCode } from './model/collecting'
import type { SendCollectionCodeInput } from './schema/giving'

const second = 1000

/**
 * Sends the owner of a ready result a code that proves at the counter who collects, by the ways the owner can be reached.
 * A later code replaces the one before; at most one a minute and five an hour.
 */
export function sendCollectionCode(actor: Actor, { code }: SendCollectionCodeInput, now: Date) {
  return inTransaction(async (tx) => {
    const locked = await lockCollected(tx, actor, [code], now)
    if (!locked.ok) return locked
    if (actor.kind !== 'official') return refuse('not-found')
    const { givingAgencyId: agencyId, ownerId: personId, id: dossierId } = locked.value.first
    // The dossier is held, but not its owner's others: what counts codes must count one after the other.
    await tx.$queryRaw`SELECT 1 FROM persons WHERE id = ${personId}::uuid FOR UPDATE`
    const since = new Date(now.getTime() - 3600 * second)
    const sent = await tx.collectionCode.findMany({ where: { personId, sentAt: { gt: since } }, orderBy: { sentAt: 'desc' }, select: { sentAt: true } })
    const [last] = sent
    if (last && now.getTime() - last.sentAt.getTime() < collectionCode.secondsBetween * second) return refuse('code-just-sent')
    if (sent.length >= collectionCode.perHour) return refuse('too-many-codes')

    await tx.collectionCode.updateMany({ where: { personId, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } })
    const id = newId()
    const digits = newDigits(collectionCode.digits)
    const expiresAt = new Date(now.getTime() + collectionCode.minutes * 60 * second)
    await tx.collectionCode.create({
      data: { id, agencyId, personId, codeHash: codeHash(id, digits), sentAt: now, sentById: actor.officialId, expiresAt },
    })
    const reached = await enqueueSecretCode(
      tx,
      { topic: 'dossier.hand-over-code', personId, agencyId, dossierId, params: { code }, secret: digits, expiresAt, dedupeKey: `collect-${id}` },
      now,
    )
    return reached.length === 0 ? refuse('unreachable') : ok({ code, reached, expiresAt })
  })
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt, lookupHash } from '@/lib/core/crypto'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayHold } from './policy'
import type { SetHoldInput } from './schema'

/**
 * Keeps a dossier of the agency, or all that is about a person, from being destroyed until the end of a day, whatever the
 * rules say. Refuses 'past', and 'nobody' where no dossier of the agency and nobody of that number is known.
 */
export function setHold(actor: Actor, { agencyId, subject, reason, untilDay }: SetHoldInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official' || !mayHold(actor, agencyId)) return refuse('not-found')
    if (untilDay < dayOf(now)) return refuse('past')
    const found = await heldBy(tx, agencyId, subject)
    if (!found) return refuse('nobody')
    const { ownerId, held } = found
    const id = newId()
    const data = { id, agencyId, ...held, reasonCipher: encrypt(reason), setAt: now, setById: actor.officialId, untilDay: toDateColumn(untilDay) }
    await tx.retentionHold.create({ data })
    await recordAudit(tx, {
      actor, at: now, action: 'hold.set', subject: { kind: 'hold', id }, agencyId, ownerId, detail: held,
    })
    return ok({ agencyId })
  })
}

/** Digits are the number of a person, who must have a dossier in the agency; anything else is the code of a dossier. */
async function heldBy(tx: Tx, agencyId: string, subject: string) {
  const owner = /^\d{12}$/.test(subject)
  const where = owner ? { ownerIdHash: lookupHash('personal-id', subject) } : { code: subject.toUpperCase() }
  const dossier = await tx.dossier.findFirst({ where: { ...where, agencyId, status: { not: 'DRAFT' } }, select: { id: true, ownerId: true } })
  if (!dossier) return null
  return { ownerId: dossier.ownerId, held: owner ? { personId: dossier.ownerId } : { dossierId: dossier.id } }
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { lastStep } from '@/lib/procedure/model/workflow'
import { changeDossier } from './change/change-dossier'
import { endHandOver } from './change/end-hand-over'
import { enterStep } from './change/enter-step'
import { type Loaded, lockDossier } from './change/load-dossier'
import { may } from './policy'
import type { ClosePostalItemInput } from './schema/giving'

/** A result sent by post arrived, or came back: then it waits at the counter again, and its owner is told. */
export function closePostalItem(actor: Actor, { code, version, outcome }: ClosePostalItemInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code })
    if (!dossier || actor.kind !== 'official' || !may(actor, 'returnUndelivered', dossier)) return refuse('not-found')
    const item = await tx.postalItem.findFirst({ where: { dossierId: dossier.id, state: 'SENT' } })
    if (!item || dossier.status !== 'RETURNED') return refuse('not-possible')
    if (outcome === 'UNDELIVERED') return cameBack(tx, actor, dossier, { version, now })
    await tx.postalItem.update({ where: { id: item.id }, data: { state: 'DELIVERED', closedAt: now, closedById: actor.officialId } })
    return ok({ code: dossier.code })
  })
}

async function cameBack(tx: Tx, actor: Actor, dossier: Loaded, { version, now }: { readonly version: number; readonly now: Date }) {
  const { workflow } = dossier.filedUnder.definition
  if (!workflow) return refuse('not-possible')
  const changed = await changeDossier(tx, actor, dossier, {
    event: 'returnUndelivered',
    now,
    seenVersion: version,
    patch: { returnedAt: null, urgentAt: dossier.dueAt ?? now, ...(await enterStep(tx, actor, dossier, lastStep(workflow), now)) },
  })
  if (!changed.ok) return changed
  await tx.resultDocument.updateMany({ where: { dossierId: dossier.id, kind: 'result' }, data: { deliveredAt: null, deliveredBy: null, receiverCipher: null } })
  await endHandOver(tx, dossier.id, { by: actor, now })
  return ok({ code: dossier.code })
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { lockDossier } from './change/load-dossier'
import { isFinal } from './model/statuses'
import { mayNameProxy } from './policy'
import type { NameProxyInput } from './schema/giving'

/** The owner says who collects the result in their place; whoever was named before may no more. */
export function nameProxy(actor: Actor, { code, name, idNumber }: NameProxyInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code })
    if (!dossier || !mayNameProxy(actor, dossier)) return refuse('not-found')
    if (isFinal(dossier.status)) return refuse('not-possible')
    await tx.collectionProxy.updateMany({ where: { dossierId: dossier.id, revokedAt: null }, data: { revokedAt: now } })
    const id = newId()
    await tx.collectionProxy.create({ data: { id, dossierId: dossier.id, nameCipher: encrypt(name), idCipher: encrypt(idNumber), namedAt: now } })
    const { agencyId, ownerId } = dossier
    await recordAudit(tx, { actor, at: now, action: 'dossier.proxy.name', subject: { kind: 'dossier', id: dossier.id }, agencyId, ownerId, detail: { proxyId: id } })
    return ok({ code: dossier.code })
  })
}

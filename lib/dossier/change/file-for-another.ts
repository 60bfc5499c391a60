import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { covers } from '@/lib/identity/model/mandates'
import { mandateInForce } from '@/lib/identity/queries/mandates'
import { searchKey } from '@/lib/procedure/model/search'

type Draft = { readonly id: string; readonly mandateId: string; readonly procedureCode: string }
type Citizen = Extract<Actor, { kind: 'citizen' }>

/**
 * Files a draft for another: `write` files it, and in the same transaction it becomes the owner's, with who filed it beside
 * them. The mandate is held meanwhile, so that it is taken back before, and nothing is filed, or after.
 */
export async function fileForAnother(actor: Citizen, draft: Draft, write: (tx: Tx) => Promise<string | null>, now: Date) {
  const filed = await inTransaction(async (tx) => {
    const mandate = await mandateInForce(actor, draft.mandateId, now, tx, true)
    if (!mandate || !covers(mandate.procedureCode, draft.procedureCode)) return refuse('no-mandate')
    const code = await write(tx)
    if (code === null) return refuse('changed-meanwhile')
    await handOver(tx, actor, draft.id, mandate.ownerId)
    const detail = { mandateId: mandate.id, ground: mandate.ground }
    await recordAudit(tx, { actor, at: now, action: 'dossier.submit-for', subject: { kind: 'dossier', id: draft.id }, ownerId: mandate.ownerId, detail })
    return ok({ code })
  })
  if (filed.ok || filed.code !== 'changed-meanwhile') return filed
  // Pressed twice at once: the second finds it filed, and no more its own.
  const first = await db.dossier.findFirst({ where: { id: draft.id, submitterId: actor.personId }, select: { code: true } })
  return first?.code ? ok({ code: first.code }) : filed
}

async function handOver(tx: Tx, { personId }: Citizen, dossierId: string, ownerId: string): Promise<void> {
  const owner = await tx.person.findUniqueOrThrow({ where: { id: ownerId }, select: { fullName: true, personalIdHash: true, personalIdLast4Hash: true } })
  const { fullName: submitterName } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { fullName: true } })
  await tx.dossier.updateMany({
    where: { id: dossierId, ownerId: personId },
    data: {
      ownerId, ownerName: owner.fullName, ownerNameSearch: searchKey(owner.fullName), ownerIdHash: owner.personalIdHash,
      ownerIdLast4Hash: owner.personalIdLast4Hash, submitterId: personId, submitterName,
    },
  })
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { prefilled } from '@/lib/form/model/prefill'
import { ownRecord } from '@/lib/identity/queries'
import { searchKey } from '@/lib/procedure/model/search'
import { findPublished } from '@/lib/procedure/queries'
import { draftExpiry } from './model/draft'
import type { ProcedureInput } from './schema'

/**
 * Opens the draft of the citizen for a procedure, or goes on with the one there is: there is one per citizen and procedure.
 * A draft begun under an earlier version goes on under the one in force; its answers stay, and are checked against that.
 * `referral`: by which announcement the citizen came (model/referral.ts); what led to the draft counts, not what came later.
 */
export function startDraft(actor: Actor, input: ProcedureInput & { agencyId: string; referral?: string | null }, now: Date) {
  return inTransaction(async (tx) => {
    const version = await findPublished(actor, input.procedureCode, now, tx)
    if (!version || actor.kind !== 'citizen') return refuse('not-found')
    if (actor.assuranceLevel < 2) return refuse('level-too-low')
    const { form } = version.definition
    if (!form || version.definition.level === 'INFO') return refuse('not-online')

    const owner = await ownRecord(actor, tx)
    if (!owner) throw new Error(`person ${actor.personId} is signed in and not there`)
    const existing = await tx.dossier.findFirst({ where: { ownerId: actor.personId, procedureId: version.procedureId, status: 'DRAFT' } })
    if (existing) {
      if (existing.procedureVersionId === version.id) return ok({ procedureCode: version.code, created: false })
      await tx.dossier.update({ where: { id: existing.id }, data: { procedureVersionId: version.id, revision: { increment: 1 }, updatedAt: now } })
      return ok({ procedureCode: version.code, created: false })
    }
    // Two tabs may open the journey at once; the partial unique index lets one in, and the other finds its draft.
    await tx.dossier.createMany({
      data: [
        {
          id: newId(),
          agencyId: input.agencyId,
          procedureId: version.procedureId,
          procedureVersionId: version.id,
          procedureCode: version.code,
          status: 'DRAFT',
          referral: input.referral ?? null,
          ownerId: actor.personId,
          ownerName: owner.fullName,
          ownerNameSearch: searchKey(owner.fullName),
          ownerIdHash: owner.personalIdHash,
          ownerIdLast4Hash: owner.personalIdLast4Hash,
          answersCipher: encryptJson({ answers: prefilled(form, { claims: owner.claims }), raw: {} }),
          delivery: version.definition.deliveries[0] ?? 'ELECTRONIC',
          locale: owner.locale,
          createdAt: now,
          updatedAt: now,
          draftExpiresAt: draftExpiry(now),
        },
      ],
      skipDuplicates: true,
    })
    return ok({ procedureCode: version.code, created: true })
  })
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encryptJson } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { releaseFile } from '@/lib/document/release-file'
import { carryOver } from '@/lib/form/model/carry'
import { allFields } from '@/lib/form/model/fields'
import { prefilled, type Sources } from '@/lib/form/model/prefill'
import { ownRecord } from '@/lib/identity/queries'
import { fittingEligibility } from '@/lib/procedure/model/eligibility'
import { searchKey } from '@/lib/procedure/model/search'
import { findPublished, findVersion, type Version } from '@/lib/procedure/queries'
import type { Dossier } from '@/prisma/generated/client'
import { type DraftContent, draftExpiry } from './model/draft'
import { sourcesFor } from './reading/sources'
import type { ProcedureInput } from './schema'

/**
 * Opens the draft of the citizen for a procedure, or goes on with the one there is: there is one per citizen and procedure.
 * A draft begun under another version goes on under the one in force, field by field where it can be (`carryOver`);
 * `findDraftChanges` says beforehand what cannot. Papers nobody asks for any more are given up.
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
      await carry(actor, existing, version, owner.claims, now, tx)
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
          answersCipher: encryptJson({ answers: prefilled(form, await sourcesFor(actor, form, owner.claims, tx)), raw: {} }),
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

/** Brings a draft over to that version. Fields it did not have take what their sources say. */
async function carry(actor: Extract<Actor, { kind: 'citizen' }>, draft: Dossier, to: Version, claims: Sources['claims'], now: Date, tx: Tx) {
  const from = (await findVersion(actor, draft.procedureVersionId, tx))?.definition.form ?? { pages: [] }
  const form = to.definition.form ?? { pages: [] }
  const content = decryptJson(draft.answersCipher) as DraftContent
  const { answers, raw } = carryOver(from, form, content)
  const eligibility = fittingEligibility(to.definition, content.eligibility)
  const old = new Set(allFields(from).map(({ key }) => key))
  const fresh = Object.entries(prefilled(form, await sourcesFor(actor, form, claims, tx))).filter(([key]) => !old.has(key))
  const kept = to.definition.components.map(({ key }) => key)
  const gone = await tx.dossierComponent.findMany({ where: { dossierId: draft.id, componentKey: { notIn: kept } }, select: { fileId: true } })
  await tx.dossierComponent.deleteMany({ where: { dossierId: draft.id, componentKey: { notIn: kept } } })
  for (const { fileId } of gone) await releaseFile(tx, fileId, now)
  await tx.dossier.update({
    where: { id: draft.id },
    data: {
      procedureVersionId: to.id,
      answersCipher: encryptJson({ answers: { ...Object.fromEntries(fresh), ...answers }, raw, eligibility } satisfies DraftContent),
      revision: { increment: 1 },
      updatedAt: now,
    },
  })
}

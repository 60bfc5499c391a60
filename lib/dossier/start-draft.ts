import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encryptJson } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { releaseFile } from '@/lib/document/release-file'
import { carryOver } from '@/lib/form/model/carry'
import { allFields } from '@/lib/form/model/fields'
import { prefilled } from '@/lib/form/model/prefill'
import type { FormDefinition } from '@/lib/form/schema'
import { covers } from '@/lib/identity/model/mandates'
import { isVouchedFor } from '@/lib/identity/policy'
import { ownRecord } from '@/lib/identity/queries'
import { mandateInForce } from '@/lib/identity/queries/mandates'
import { fittingEligibility } from '@/lib/procedure/model/eligibility'
import { searchKey } from '@/lib/procedure/model/search'
import { findPublished, findVersion, type Version } from '@/lib/procedure/queries'
import type { Dossier } from '@/prisma/generated/client'
import { draftExpiry } from './change/draft-expiry'
import type { DraftContent } from './model/draft'
import { definitionFor } from './model/on-behalf'
import { applicantClaims } from './reading/applicant'
import { sourcesFor } from './reading/sources'
import type { ProcedureInput } from './schema'

export type StartDraftInput = ProcedureInput & { agencyId: string; referral?: string | null; mandateId?: string | null }

/**
 * Opens the draft of the citizen for a procedure, or goes on with the one there is: there is one per citizen and procedure.
 * A draft begun under another version goes on under the one in force, field by field where it can be (`carryOver`);
 * `findDraftChanges` says beforehand what cannot. Papers nobody asks for any more are given up.
 * `mandateId`: for whom a new draft is; refuses 'no-mandate' where it does not hold for this procedure, 'draft-for-another'
 * where the draft there is was begun for somebody else: what was typed about one person never goes on as another's.
 * Whoever helps as a member of the community digital team is refused 'own-draft' where the citizen began one without help.
 * `referral`: by which announcement the citizen came (model/referral.ts); what led to the draft counts, not what came later.
 */
export function startDraft(actor: Actor, input: StartDraftInput, now: Date) {
  return inTransaction(async (tx) => {
    const version = await findPublished(actor, input.procedureCode, now, tx)
    if (!version || actor.kind !== 'citizen') return refuse('not-found')
    if (!isVouchedFor(actor)) return refuse('level-too-low')
    const { form } = version.definition
    if (!form || version.definition.level === 'INFO') return refuse('not-online')

    const owner = await ownRecord(actor, tx)
    if (!owner) throw new Error(`person ${actor.personId} is signed in and not there`)
    const mandate = await mandateOf(actor, input, now, tx)
    if (mandate === 'no-mandate') return refuse('no-mandate')
    const existing = await tx.dossier.findFirst({ where: { ownerId: actor.personId, procedureId: version.procedureId, status: 'DRAFT' } })
    if (existing) return goOn(tx, actor, existing, { version, mandate }, now)
    // Two tabs may open the journey at once; the partial unique index lets one in, and the other finds its draft.
    await tx.dossier.createMany({ data: [await newDraft(actor, { version, form, owner, mandate, input }, now, tx)], skipDuplicates: true })
    return ok({ procedureCode: version.code, created: true })
  })
}

type Citizen = Extract<Actor, { kind: 'citizen' }>
type Mandate = NonNullable<Awaited<ReturnType<typeof mandateInForce>>>

async function goOn(tx: Tx, actor: Citizen, draft: Dossier, { version, mandate }: { readonly version: Version; readonly mandate: Mandate | null }, now: Date) {
  if (mandate && draft.mandateId !== mandate.id) return refuse('draft-for-another')
  if (actor.helpedBy && !(await goesOnHelping(tx, draft, actor.helpedBy))) return refuse('own-draft')
  if (draft.procedureVersionId !== version.id) await carry(actor, draft, version, now, tx)
  return ok({ procedureCode: version.code, created: false })
}

/** A draft begun with an earlier helper goes on with this one; what the citizen began alone stays theirs alone. */
async function goesOnHelping(tx: Tx, { id, assistanceId }: Dossier, helpedBy: NonNullable<Citizen['helpedBy']>): Promise<boolean> {
  if (assistanceId === null) return false
  await tx.dossier.updateMany({ where: { id, assistanceId, status: 'DRAFT' }, data: helpedBy })
  return true
}

/** By what right the draft is for another; null where it is for oneself. */
async function mandateOf(actor: Citizen, { mandateId, procedureCode }: StartDraftInput, now: Date, tx: Tx): Promise<Mandate | 'no-mandate' | null> {
  if (!mandateId) return null
  const mandate = await mandateInForce(actor, mandateId, now, tx)
  return mandate && covers(mandate.procedureCode, procedureCode) ? mandate : 'no-mandate'
}

type Begun = {
  readonly version: Version
  readonly form: FormDefinition
  readonly owner: NonNullable<Awaited<ReturnType<typeof ownRecord>>>
  readonly mandate: Mandate | null
  readonly input: StartDraftInput
}

/** The row of a draft, filled in from what the state vouches for of whom it is about. */
async function newDraft(actor: Citizen, { version, form, owner, mandate, input }: Begun, now: Date, tx: Tx) {
  const claims = (mandate && (await applicantClaims(actor, mandate.id, tx))) ?? owner.claims
  const sources = await sourcesFor(actor, form, { claims, forAnother: mandate !== null }, tx)
  return {
    id: newId(),
    agencyId: input.agencyId,
    procedureId: version.procedureId,
    procedureVersionId: version.id,
    procedureCode: version.code,
    status: 'DRAFT' as const,
    referral: input.referral ?? null,
    ownerId: actor.personId,
    ownerName: owner.fullName,
    ownerNameSearch: searchKey(owner.fullName),
    ownerIdHash: owner.personalIdHash,
    ownerIdLast4Hash: owner.personalIdLast4Hash,
    ...actor.helpedBy,
    ...(mandate && { mandateId: mandate.id, ground: mandate.ground, proof: mandate.proof }),
    answersCipher: encryptJson({ answers: prefilled(form, sources), raw: {} }),
    delivery: version.definition.deliveries[0] ?? ('ELECTRONIC' as const),
    locale: owner.locale,
    createdAt: now,
    updatedAt: now,
    draftExpiresAt: draftExpiry(now),
  }
}

/** Brings a draft over to that version. Fields it did not have take what their sources say. */
async function carry(actor: Citizen, draft: Dossier, to: Version, now: Date, tx: Tx) {
  const from = (await findVersion(actor, draft.procedureVersionId, tx))?.definition.form ?? { pages: [] }
  const form = to.definition.form ?? { pages: [] }
  const content = decryptJson(draft.answersCipher) as DraftContent
  const { answers, raw } = carryOver(from, form, content)
  const eligibility = fittingEligibility(to.definition, content.eligibility)
  const old = new Set(allFields(from).map(({ key }) => key))
  const claims = (await applicantClaims(actor, draft.mandateId, tx)) ?? {}
  const sources = await sourcesFor(actor, form, { claims, forAnother: draft.mandateId !== null }, tx)
  const fresh = Object.entries(prefilled(form, sources)).filter(([key]) => !old.has(key))
  const kept = definitionFor(to.definition, draft).components.map(({ key }) => key)
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

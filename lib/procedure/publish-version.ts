import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { checkDefinition, type Known } from './model/check-definition'
import { drawPictureJob, drawPictureKey } from './model/picture'
import { mayEditProcedures } from './policy'
import { procedureDefinition } from './schema'
import { forgetDraftSteps } from './version/draft-steps'
import { indexVersion } from './version/index-version'
import { draftOf, lockProcedure } from './version/lock-draft'

export type PublishVersionInput = {
  readonly code: string
  /** The revision that was seen: nobody publishes what another has just changed. */
  readonly revision: number
  /** From this moment on new dossiers are filed under it; null is at once. */
  readonly validFrom: Date | null
  readonly reason: string
}

/**
 * Makes the draft a version for ever and ends the validity of the one before it at the same moment; dossiers already
 * filed stay on theirs. Refuses 'in-the-past', 'later-version-stands' where a published version begins at that moment
 * or after it, and 'has-problems': `findDraftVersion` and `checkDefinition` tell which.
 */
export function publishVersion(actor: Actor, input: PublishVersionInput, now: Date, known: Known) {
  return inTransaction(async (tx) => {
    const procedure = mayEditProcedures(actor) ? await lockProcedure(tx, input.code) : null
    if (!procedure) return refuse('not-found')
    const draft = await draftOf(tx, procedure.id)
    if (draft?.revision !== input.revision) return refuse('changed-meanwhile')
    const validFrom = input.validFrom ?? now
    if (validFrom < now) return refuse('in-the-past')
    if (checkDefinition(procedureDefinition.parse(draft.definition), known).length > 0) return refuse('has-problems')
    const published = { procedureId: procedure.id, state: 'PUBLISHED' } as const
    if ((await tx.procedureVersion.count({ where: { ...published, validFrom: { gte: validFrom } } })) > 0) return refuse('later-version-stands')

    const before = { ...published, OR: [{ validTo: null }, { validTo: { gt: validFrom } }] }
    await tx.procedureVersion.updateMany({ where: before, data: { validTo: validFrom, updatedAt: now } })
    await tx.procedureVersion.update({
      where: { id: draft.id },
      data: {
        state: 'PUBLISHED',
        validFrom,
        publishedAt: now,
        publishedById: actor.kind === 'official' ? actor.officialId : null,
        reason: input.reason,
        updatedAt: now,
      },
    })
    await forgetDraftSteps(tx, draft.id)
    await indexVersion(tx, { id: draft.id, procedureId: procedure.id, definition: procedureDefinition.parse(draft.definition), now })
    await addJob(tx, drawPictureJob, { versionId: draft.id }, { key: drawPictureKey(draft.id) })
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'procedure.publish',
      subject: { kind: 'procedure-version', id: draft.id },
      detail: { code: input.code, number: draft.number, validFrom: validFrom.toISOString() },
    })
    return ok({ code: input.code, number: draft.number, versionId: draft.id })
  })
}

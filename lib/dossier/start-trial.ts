import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { findDraftVersion } from '@/lib/procedure/queries'
import type { Prisma } from '@/prisma/generated/client'
import { type TrialState, trialExpiry } from './model/trial'
import type { StartTrialInput } from './schema/trial'

/**
 * Begins to try the draft version of a procedure as it stands now, in made-up circumstances; the trial the administrator
 * had of it is thrown away. No dossier comes of it. Refuses 'not-online' where the draft has no form.
 */
export function startTrial(actor: Actor, input: StartTrialInput, now: Date) {
  return inTransaction(async (tx) => {
    const draft = actor.kind === 'official' ? await findDraftVersion(actor, input.code) : null
    const [agencyId] = agenciesWhere(actor, ['ADMINISTRATOR'])
    if (!draft || actor.kind !== 'official' || agencyId === undefined) return refuse('not-found')
    if (!draft.definition.form) return refuse('not-online')

    const state: TrialState = {
      setting: { channel: input.channel, applicant: input.applicant, daysAhead: daysBetween(dayOf(now), input.day) },
      questions: {},
      content: { answers: {}, raw: {} },
      handedIn: [],
      filed: null,
    }
    const id = newId()
    await tx.procedureTrial.deleteMany({ where: { administratorId: actor.officialId, procedureCode: input.code } })
    await tx.procedureTrial.create({
      data: {
        id,
        agencyId,
        administratorId: actor.officialId,
        procedureCode: input.code,
        draftNumber: draft.number,
        draftRevision: draft.revision,
        definition: draft.definition as unknown as Prisma.InputJsonObject,
        stateCipher: encryptJson(state),
        createdAt: now,
        expiresAt: trialExpiry(now),
      },
    })
    await recordAudit(tx, { actor, at: now, action: 'procedure.trial.start', subject: { kind: 'procedure-trial', id }, agencyId, detail: { code: input.code } })
    return ok({ code: input.code })
  })
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { type Claims, prefilled, type Sources } from '@/lib/form/model/prefill'
import { findDraftVersion } from '@/lib/procedure/queries'
import type { Prisma } from '@/prisma/generated/client'
import { type TrialState, trialExpiry } from './model/trial'
import type { StartTrialInput } from './schema/trial'
import { dropTrials } from './trial/drop-trials'

/** `claims`: what VNeID says of the invented person who files; left out, nobody is known. */
type StartTrial = Omit<StartTrialInput, 'person'> & { readonly claims?: Claims | undefined }

/**
 * Begins to try the draft version of a procedure as it stands now, in made-up circumstances; the trial the administrator
 * had of it is thrown away. No dossier comes of it. Refuses 'not-online' where the draft has no form.
 */
export function startTrial(actor: Actor, input: StartTrial, now: Date) {
  return inTransaction(async (tx) => {
    const draft = actor.kind === 'official' ? await findDraftVersion(actor, input.code) : null
    const [agencyId] = agenciesWhere(actor, ['ADMINISTRATOR'])
    if (!draft || actor.kind !== 'official' || agencyId === undefined) return refuse('not-found')
    if (!draft.definition.form) return refuse('not-online')

    const state: TrialState = {
      setting: { channel: input.channel, applicant: input.applicant, daysAhead: daysBetween(dayOf(now), input.day) },
      questions: {},
      content: { answers: input.claims ? prefilled(draft.definition.form, sourcesOf(input.claims)) : {}, raw: {} },
      handedIn: [],
      filed: null,
    }
    const id = newId()
    await dropTrials(tx, { administratorId: actor.officialId, procedureCode: input.code })
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

/** What an invented person brings along: VNeID's data and the profile made of it. Nobody has filed anything before. */
function sourcesOf(claims: Claims): Sources {
  const told = (name: string) => (typeof claims[name] === 'string' ? claims[name] : '')
  return { claims, profile: { name: told('HoVaTen'), phone: told('SoDienThoai') } }
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

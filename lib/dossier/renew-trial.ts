import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { carryOver } from '@/lib/form/model/carry'
import { findDraftVersion } from '@/lib/procedure/queries'
import type { Prisma } from '@/prisma/generated/client'
import { type TrialState, trialExpiry } from './model/trial'
import type { TrialInput } from './schema/trial'
import { ownTrial } from './trial/own-trial'

/**
 * Goes on with the draft version as it stands now: answers are carried over as a citizen's draft is, and a trial that was
 * filed stands before its filing again.
 */
export function renewTrial(actor: Actor, input: TrialInput, now: Date) {
  return inTransaction(async (tx) => {
    const trial = await ownTrial(tx, actor, input.code, now)
    const draft = trial && (await findDraftVersion(actor, input.code))
    if (!draft) return refuse('not-found')
    const { form } = draft.definition
    if (!form) return refuse('not-online')

    const { answers, raw } = carryOver(trial.definition.form ?? { pages: [] }, form, trial.state.content)
    const state: TrialState = { ...trial.state, content: { answers, raw }, filed: null }
    const { count } = await tx.procedureTrial.updateMany({
      where: { id: trial.id, revision: trial.revision },
      data: {
        draftNumber: draft.number,
        draftRevision: draft.revision,
        definition: draft.definition as unknown as Prisma.InputJsonObject,
        revision: { increment: 1 },
        stateCipher: encryptJson(state),
        expiresAt: trialExpiry(now),
      },
    })
    return count === 1 ? ok({ code: input.code }) : refuse('changed-meanwhile')
  })
}

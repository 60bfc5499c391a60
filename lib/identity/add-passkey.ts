import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { madePasskey } from './factor/passkey'
import { tellOfAccount } from './factor/tell-of-account'
import type { AddPasskeyInput } from './schema/factors'

/** Keeps the passkey that a device made for the official. Refuses 'passkey-failed' for an answer to nothing that was asked, or one that is known already. */
export function addPasskey(actor: Actor, { name, response }: AddPasskeyInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const { officialId } = actor
    const made = await madePasskey(tx, response, officialId, now)
    if (!made) return refuse('passkey-failed')
    const { count } = await tx.passkey.createMany({ data: { id: newId(), officialId, name, createdAt: now, ...made }, skipDuplicates: true })
    if (count === 0) return refuse('passkey-failed')
    await recordAudit(tx, { actor, at: now, action: 'factor.add', subject: { kind: 'official', id: officialId }, detail: { factor: 'passkey' } })
    await tellOfAccount(tx, officialId, 'changed')
    return ok({})
  })
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'

export type CreateAgencyInput = {
  /** Identification code, "H17.99.01": the first part of its dossier codes. */
  code: string
  name: string
  parent: string
  address: string
  hotline: string
  email: string
  /** Where its papers are signed, "Hòa Cường". */
  place: string
  validFrom: string
}

/** Sets an agency up; by the seed alone, for now. Refuses 'code-taken'. */
export function createAgency(actor: Actor, input: CreateAgencyInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const id = newId()
    const { count } = await tx.agency.createMany({
      data: { ...input, id, validFrom: toDateColumn(input.validFrom) },
      skipDuplicates: true,
    })
    if (count === 0) return refuse('code-taken')
    await recordAudit(tx, { actor, at: now, action: 'agency.create', subject: { kind: 'agency', id }, agencyId: id })
    return ok({ agencyId: id })
  })
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { recordAudit } from '@/lib/audit/record-audit'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { readUnitList } from './model/unit-list'
import { mayEditUnits } from './policy'

/** Keeps a list of communes (the CSV as text) to be looked at before it is taken over. Refuses 'has-problems' where a line does not fit. */
export function uploadUnitList(actor: Actor, { content }: { readonly content: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditUnits(actor)) return refuse('not-found')
    const { rows, faults } = readUnitList(content)
    if (faults.length > 0) return refuse('has-problems')
    const id = newId()
    await tx.unitList.create({ data: { id, content, uploadedAt: now } })
    await recordAudit(tx, { actor, at: now, action: 'units.upload', subject: { kind: 'unit-list', id }, detail: { rows: rows.length } })
    return ok({ list: id })
  })
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { recordAudit } from '@/lib/audit/record-audit'
import { toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { differenceOf, readUnitList, withFormerNames } from './model/unit-list'
import { mayEditUnits } from './policy'
import { loadedUnits } from './queries'
import type { TakeOverInput } from './schema/unit-list'

/**
 * Takes an uploaded list over, all or nothing: its lines without a first day of their own hold as of `asOf`. Answers that
 * were given keep the names they were given. Refuses 'already-taken-over', and 'has-problems' where it does not fit what
 * is there by now.
 */
export function takeOverUnitList(actor: Actor, { list: id, asOf }: TakeOverInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditUnits(actor)) return refuse('not-found')
    // One at a time: each is judged by what the one before has left.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('unit-lists'))`
    const list = await tx.unitList.findUnique({ where: { id } })
    if (!list) return refuse('not-found')
    if (list.takenOverAt) return refuse('already-taken-over')
    const { rows } = readUnitList(list.content)
    const loaded = await loadedUnits(actor, asOf, tx)
    const { added, renamed, ended, faults } = differenceOf(rows, loaded)
    if (rows.length === 0 || faults.length > 0) return refuse('has-problems')

    await tx.unitList.update({ where: { id }, data: { takenOverAt: now, asOf: toDateColumn(asOf) } })
    const units = withFormerNames(rows, loaded).map(({ code, name, province, former, from, to }) => ({
      id: newId(), code, name, province, formerNames: [...former],
      validFrom: toDateColumn(from ?? asOf), validTo: to === null ? null : toDateColumn(to), listId: id,
    }))
    for (const from of new Set(units.map(({ validFrom }) => validFrom.getTime()))) {
      const codes = units.filter(({ validFrom }) => validFrom.getTime() === from).map(({ code }) => code)
      await tx.loadedUnit.deleteMany({ where: { code: { in: codes }, validFrom: new Date(from) } })
    }
    await tx.loadedUnit.createMany({ data: units })
    const detail = { asOf, rows: rows.length, added: added.length, renamed: renamed.length, ended: ended.length }
    await recordAudit(tx, { actor, at: now, action: 'units.take-over', subject: { kind: 'unit-list', id }, detail })
    return ok({ list: id, asOf, rows: rows.length })
  })
}

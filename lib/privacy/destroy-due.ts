import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { removeBytes } from '@/lib/document/remove-bytes'
import type { RetentionRule } from '@/prisma/generated/client'
import { destroyBatch } from './destroying/destroy-batch'
import type { DueRule } from './destroying/due'
import { endedBefore, type RetentionKind } from './model/retention'

/**
 * Destroys what the rules that are switched on say is past its term, in small batches. Each batch and its line in the report
 * are one transaction: whatever kills the process, the next night goes on with the same report. For the worker only.
 */
export async function destroyDue(actor: Actor, _: object, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const rules = await db.retentionRule.findMany({ where: { isOn: true, amount: { not: null } }, orderBy: [{ agencyId: 'asc' }, { kind: 'asc' }, { sector: 'asc' }] })
  let records = 0
  for (const rule of rules) {
    const sectors = await db.retentionRule.findMany({ where: { agencyId: rule.agencyId, kind: rule.kind, sector: { not: '' } }, select: { sector: true } })
    let more = true
    while (more) {
      const destroyed = await oneBatch(actor, rule, sectors.map(({ sector }) => sector), now)
      records += destroyed
      more = destroyed > 0
    }
  }
  const open = await db.destructionRun.findMany({ where: { finishedAt: null }, select: { id: true } })
  for (const { id } of open) await finish(actor, id, now)
  return ok({ records })
}

function oneBatch(actor: Actor, { id, revision }: RetentionRule, otherSectors: readonly string[], now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    // Held: a second worker comes after this batch, and an administrator who switches the rule off at this moment before the next.
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM retention_rules WHERE id = ${id}::uuid AND is_on AND revision = ${revision}::integer FOR UPDATE`
    const rule = await tx.retentionRule.findUnique({ where: { id } })
    const before = rule && endedBefore(rule, now)
    if (held.length === 0 || !rule || !before) return ok({ records: 0, bytes: [] })
    const { agencyId, sector, unit, basis, amount } = rule
    const kind = rule.kind as RetentionKind
    const open = await tx.destructionRun.findFirst({ where: { agencyId, kind, sector, finishedAt: null } })
    const due: DueRule = { agencyId, kind, sector, otherSectors, before }
    const { bytes, records, files, oldest, newest, listHash } = await destroyBatch(tx, due, open?.listHash ?? '', now)
    if (records === 0) return ok({ records, bytes })
    if (open) {
      await tx.destructionRun.update({
        where: { id: open.id }, data: { records: { increment: records }, files: { increment: files }, newest, listHash },
      })
    } else {
      await tx.destructionRun.create({
        data: { id: newId(), agencyId, kind, sector, amount: amount ?? 0, unit, basis, startedAt: now, records, files, oldest, newest, listHash },
      })
    }
    return ok({ records, bytes })
  }).then(async ({ value: { records, bytes } }) => {
    await removeBytes(actor, { names: bytes })
    return records
  })
}

/** The report of a night is closed, and traced. */
async function finish(actor: Actor, id: string, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.destructionRun.updateMany({ where: { id, finishedAt: null }, data: { finishedAt: now } })
    if (count === 0) return ok({})
    const { agencyId, kind, records, files, listHash } = await tx.destructionRun.findUniqueOrThrow({ where: { id } })
    await recordAudit(tx, { actor, at: now, action: 'retention.destroy', subject: { kind: 'destruction', id }, agencyId, detail: { kind, records, files, listHash } })
    return ok({})
  })
}

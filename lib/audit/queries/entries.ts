import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { addDays, isDay, momentOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { longId, shortId } from '@/lib/core/ids'
import type { Prisma } from '@/prisma/generated/client'
import { mayReadAudit } from '../policy'
import { recordAudit } from '../record-audit'

const shown = 50

const anId = z.string().trim().transform((text) => longId(text) ?? text).pipe(z.string().max(200).regex(/\S/)).optional().catch(undefined)

/** What of the audit is wanted; what cannot be understood is left out. Ids as shown (short) or whole. */
export const auditFilter = z.object({
  /** "dossier": everything that begins so, "dossier.read": that. */
  action: z.string().regex(/^[a-z][a-z.-]{0,60}$/).optional().catch(undefined),
  actor: anId,
  /** A thing's or a person's id. */
  subject: anId,
  day: z.string().refine(isDay).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
})
export type AuditFilter = z.output<typeof auditFilter>

export type AuditRow = {
  readonly id: string
  readonly at: Date
  readonly action: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly subjectKind: string
  readonly subjectId: string
  readonly ownerId: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly sealed: boolean
}

function whereOf(agencyId: string | null, { action, actor, subject, day }: AuditFilter): Prisma.AuditEntryWhereInput {
  const owned = subject !== undefined && z.uuid().safeParse(subject).success
  return {
    agencyId,
    ...(action && { OR: [{ action }, { action: { startsWith: `${action}.` } }] }),
    ...(actor && { actorId: actor }),
    ...(day && { at: { gte: momentOf(day, 0), lt: momentOf(addDays(day, 1), 0) } }),
    ...(subject && { AND: { OR: [{ subjectId: subject }, ...(owned ? [{ ownerId: subject }] : [])] } }),
  }
}

function cursorOf(after: string | undefined): Prisma.AuditEntryWhereInput {
  const [at = '', short = ''] = (after ?? '').split('.')
  const id = longId(short)
  if (!id || !/^\d{1,15}$/.test(at)) return {}
  const moment = new Date(Number(at))
  return { OR: [{ at: { lt: moment } }, { at: moment, id: { lt: id } }] }
}

/** Rows of the audit of one agency, or of none (null), the latest first; `next` goes back in as `after`. Reading them is a row too. */
export async function findEntries(actor: Actor, { agencyId, filter }: { agencyId: string | null; filter: AuditFilter }, now: Date) {
  if (!mayReadAudit(actor, agencyId)) return null
  const detail = Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[0] !== 'after' && entry[1] !== undefined))
  const subject = { kind: 'audit', id: agencyId ?? 'none' }
  await recordAudit(db, { actor, at: now, action: 'audit.read', subject, ...(agencyId && { agencyId }), detail })
  const rows = await db.auditEntry.findMany({
    where: { AND: [whereOf(agencyId, filter), cursorOf(filter.after)] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: shown + 1,
  })
  const page = rows.slice(0, shown)
  const waiting = await db.unsealedRow.findMany({ where: { tableName: 'audit_entries', entryId: { in: page.map(({ id }) => id) } }, select: { entryId: true } })
  const unsealed = new Set(waiting.map(({ entryId }) => entryId))
  const last = rows.length > shown ? page.at(-1) : undefined
  return {
    rows: page.map(({ agencyId: _, detail: kept, ...row }): AuditRow => {
      return { ...row, detail: kept as Readonly<Record<string, unknown>>, sealed: !unsealed.has(row.id) }
    }),
    next: last ? `${String(last.at.getTime())}.${shortId(last.id)}` : null,
  }
}

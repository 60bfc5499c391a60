import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { officialsOnDuty } from '@/lib/identity/queries'
import { loadDossier } from '../change/load-dossier'
import { threadEnd } from '../change/thread-open'
import { isThreadOpen } from '../model/thread'

/** The conversation of a dossier, oldest first, for its owner and its office; null for anybody else. No addresses: names and titles only. */
export async function findThread(actor: Actor, code: string, now: Date) {
  if (actor.kind !== 'citizen' && actor.kind !== 'official') return null
  const dossier = await loadDossier(db, actor, { code })
  if (!dossier) return null
  if (actor.kind === 'official') {
    const { id, agencyId, ownerId } = dossier
    await recordAudit(db, { actor, at: now, action: 'dossier.read', subject: { kind: 'dossier', id }, agencyId, ownerId })
  }
  const rows = await db.threadMessage.findMany({ where: { dossierId: dossier.id }, orderBy: [{ sentAt: 'asc' }, { id: 'asc' }], include: { attachments: true } })
  const ids = rows.flatMap(({ authorKind, authorId }) => (authorKind === 'official' ? [authorId] : []))
  const fileIds = rows.flatMap(({ attachments }) => attachments.map(({ fileId }) => fileId))
  const [authors, files, closesAt] = await Promise.all([
    db.official.findMany({ where: { id: { in: ids } }, select: { id: true, fullName: true, title: true } }),
    db.storedFile.findMany({ where: { id: { in: fileIds } }, select: { id: true, name: true, bytes: true } }),
    threadEnd(db, dossier),
  ])
  const nameOf = new Map(authors.map(({ id, fullName, title }) => [id, { name: fullName, title }]))
  const fileOf = new Map(files.map(({ id, name, bytes }) => [id, { file: shortId(id), name, bytes }]))
  return {
    code: dossier.code,
    agencyId: dossier.agencyId,
    ownerName: dossier.ownerName,
    procedureName: dossier.filedUnder.definition.name,
    closesAt,
    isOpen: isThreadOpen(closesAt, now),
    messages: rows.map(({ id, authorKind, authorId, textCipher, sentAt, readAt, attachments }) => ({
      id,
      by: authorKind === 'citizen' ? ('citizen' as const) : ('official' as const),
      author: authorKind === 'citizen' ? { name: dossier.ownerName, title: null } : (nameOf.get(authorId) ?? { name: '', title: null }),
      text: decrypt(textCipher),
      sentAt,
      readAt,
      files: attachments.flatMap(({ fileId }) => fileOf.get(fileId) ?? []),
    })),
  }
}
export type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>

/** Who is to be told of a message that is still unread, for lib/jobs; null where nobody is. Officials as ids. */
export async function findMessageNews(actor: Actor, messageId: string, now: Date) {
  if (actor.kind !== 'system') return null
  const message = await db.threadMessage.findUnique({ where: { id: messageId }, include: { dossier: true } })
  if (!message?.dossier.code || message.readAt) return null
  const { id: dossierId, agencyId, code, procedureCode, ownerId, assigneeId, stepRole } = message.dossier
  const shared = { dossierId, agencyId, code, procedureCode }
  if (message.authorKind === 'official') return { ...shared, personId: ownerId, officialIds: [] }
  const group = await officialsOnDuty(actor, agencyId, stepRole ?? 'COUNTER_OFFICER', dayOf(now))
  return { ...shared, personId: null, officialIds: assigneeId && group.includes(assigneeId) ? [assigneeId] : group }
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { claimFile } from '@/lib/document/claim-file'
import { type Loaded, lockDossier } from './change/load-dossier'
import { threadEnd } from './change/thread-open'
import { isThreadOpen, threadBounds } from './model/thread'
import type { PostMessageInput } from './schema/thread'

/**
 * A message between the owner of a dossier and its office, with files that this request has just stored. The same key
 * twice is one message. The other side is told by lib/jobs, once for all it has not read yet.
 * Refuses 'empty', 'thread-closed' so many days after the end, 'too-many-today'.
 */
export function postMessage(actor: Actor, { code, key, text, files }: PostMessageInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code })
    const authorId = writerOf(actor)
    if (!dossier || authorId === null) return refuse('not-found')
    const sent = await tx.threadMessage.findUnique({ where: { id: key }, select: { dossierId: true, authorId: true } })
    if (sent) return sent.dossierId === dossier.id && sent.authorId === authorId ? ok({ code: dossier.code }) : refuse('not-found')
    if (text === '' && files.length === 0) return refuse('empty')
    const held = await heldBack(tx, dossier, authorId, now)
    if (held) return refuse(held)

    const { id: dossierId, agencyId, ownerId } = dossier
    await tx.threadMessage.create({ data: { id: key, dossierId, agencyId, authorKind: actor.kind, authorId, textCipher: encrypt(text), sentAt: now } })
    if (!(await attach(tx, { messageId: key, agencyId, files }))) return refuse('not-found')
    const unread = actor.kind === 'citizen' ? 'officeUnread' : 'citizenUnread'
    await tx.dossier.update({ where: { id: dossierId }, data: { [unread]: { increment: 1 } } })
    await recordAudit(tx, { actor, at: now, action: 'dossier.message', subject: { kind: 'dossier', id: dossierId }, agencyId, ownerId, detail: { messageId: key } })
    if (dossier[unread] === 0) await addJob(tx, 'announce-message', { messageId: key }, { key: `message-${key}` })
    return ok({ code: dossier.code })
  })
}

/** Who writes: the owner as a person, or an official; nobody else does. */
function writerOf(actor: Actor): string | null {
  if (actor.kind === 'citizen') return actor.personId
  return actor.kind === 'official' ? actor.officialId : null
}

/** What keeps one from writing now, or null. */
async function heldBack(tx: Tx, dossier: Loaded, authorId: string, now: Date): Promise<'thread-closed' | 'too-many-today' | null> {
  if (!isThreadOpen(await threadEnd(tx, dossier), now)) return 'thread-closed'
  const since = new Date(now.getTime() - 86_400_000)
  const sent = await tx.threadMessage.count({ where: { dossierId: dossier.id, authorId, sentAt: { gt: since } } })
  return sent >= threadBounds.perDay ? 'too-many-today' : null
}

/** Makes the files part of the message; false where one is not there to be claimed. */
async function attach(tx: Tx, { messageId, agencyId, files }: { messageId: string; agencyId: string; files: readonly string[] }): Promise<boolean> {
  for (const fileId of files.slice(0, threadBounds.files)) {
    if (!(await claimFile(tx, { fileId, agencyId }))) return false
    await tx.threadAttachment.create({ data: { messageId, fileId } })
  }
  return true
}

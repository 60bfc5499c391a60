import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encrypt, newToken, saltedHash } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import type { NoteKind, Prisma } from '@/prisma/generated/client'
import { isFinal } from '../model/statuses'
import { type DossierEvent, follow } from '../model/transitions'
import type { PaperKind, ReasonCode } from '../model/reasons'
import { may } from '../policy'
import { closeOpinions } from './close-opinions'
import type { Loaded } from './load-dossier'
import { watchDeadline } from './watch-deadline'

export type Change = {
  readonly event: DossierEvent
  readonly now: Date
  /** What the person saw; absent for what happens by itself. */
  readonly seenVersion?: number
  readonly patch?: Omit<Prisma.DossierUncheckedUpdateManyInput, 'status' | 'previousStatus' | 'version'>
  readonly reasonCode?: ReasonCode
  /** Erasable words; the event keeps their salted hash. */
  readonly note?: { readonly kind: NoteKind; readonly text: string } | undefined
  /** Papers to be issued for it, by lib/jobs. */
  readonly papers?: readonly PaperKind[]
}

/**
 * The one way a dossier changes: may, can, compare-and-set, event, jobs; all in the caller's transaction.
 * Somebody else was faster: 'changed-meanwhile'. The table does not know the road: 'not-possible'.
 */
export async function changeDossier(tx: Tx, actor: Actor, dossier: Loaded, change: Change) {
  if (!may(actor, change.event, dossier)) return refuse('not-found')
  if (change.seenVersion !== undefined && change.seenVersion !== dossier.version) return refuse('changed-meanwhile')
  const to = follow({ ...dossier, accepted: dossier.acceptedAt !== null }, change.event)
  if (!to) return refuse('not-possible')

  const version = dossier.version + 1
  const closedAt = endOf(to.status, dossier, change.now)
  const { count } = await tx.dossier.updateMany({
    where: { id: dossier.id, version: dossier.version, status: dossier.status },
    data: { ...change.patch, ...to, version, closedAt, updatedAt: change.now },
  })
  if (count === 0) return refuse('changed-meanwhile')

  const eventId = await recordEvent(tx, actor, dossier, { ...change, to: to.status, version })
  for (const kind of change.papers ?? []) {
    await addJob(tx, 'issue-paper', { dossierId: dossier.id, kind, eventId }, { key: `paper-${eventId}-${kind}` })
  }
  if (closedAt || to.status === 'COMPLETED') await closeOpinions(tx, dossier, change.now)
  if (setsClock.has(change.event)) await watchDeadline(tx, dossier.id)
  if (fillsVault.has(change.event)) await addJob(tx, 'keep-in-vault', { dossierId: dossier.id }, { key: `vault-${dossier.id}` })
  return ok({ code: dossier.code, version, eventId })
}

/** When it ended; what is noted after the end does not move it. */
const endOf = (status: Loaded['status'], { closedAt }: Loaded, now: Date): Date | null => (isFinal(status) ? (closedAt ?? now) : null)

/** After these another deadline runs than before. */
const setsClock: ReadonlySet<DossierEvent> = new Set(['accept', 'answerSupplement', 'recordPayment', 'declineWithdrawal', 'approveExtension', 'recall'])

/** After these the owner's vault has more: papers that were accepted, a result. */
const fillsVault: ReadonlySet<DossierEvent> = new Set(['accept', 'approve'])

/** Appends what happened, and lets those who must hear of it be told. */
export async function recordEvent(tx: Tx, actor: Actor, dossier: Loaded, change: Change & { to: Loaded['status']; version: number }): Promise<string> {
  const note = change.note && (await writeNote(tx, actor, dossier.id, change.note, change.now))
  const id = newId()
  await tx.dossierEvent.create({
    data: {
      id,
      dossierId: dossier.id,
      agencyId: dossier.agencyId,
      sequence: change.version,
      at: change.now,
      event: change.event,
      from: dossier.status,
      to: change.to,
      actorKind: actor.kind,
      actorId: actorId(actor),
      stepKey: dossier.stepKey,
      reasonCode: change.reasonCode ?? null,
      noteId: note?.id ?? null,
      noteHash: note?.hash ?? null,
      dueAt: change.patch?.dueAt instanceof Date ? change.patch.dueAt : dossier.dueAt,
    },
  })
  await addJob(tx, 'announce-event', { eventId: id }, { key: `announce-${id}` })
  return id
}

/** Writes erasable words and gives their id and salted hash. */
export async function writeNote(tx: Tx, actor: Actor, dossierId: string, note: { kind: NoteKind; text: string }, now: Date) {
  const id = newId()
  const salt = newToken()
  await tx.dossierNote.create({
    data: { id, dossierId, kind: note.kind, textCipher: encrypt(note.text), salt, authorKind: actor.kind, authorId: actorId(actor), createdAt: now },
  })
  return { id, hash: saltedHash(salt, note.text) }
}

function actorId(actor: Actor): string | null {
  if (actor.kind === 'citizen') return actor.personId
  if (actor.kind === 'official') return actor.officialId
  return actor.kind === 'system' ? actor.job : null
}

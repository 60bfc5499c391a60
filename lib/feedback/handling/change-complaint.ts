import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import type { Complaint, Prisma } from '@/prisma/generated/client'
import { type ComplaintMove, type ComplaintState, followComplaint } from '../model'

/** The complaint of that code, held until the transaction ends; who may see it is the command's question. */
export async function lockComplaint(tx: Tx, code: string): Promise<Complaint | null> {
  await tx.$queryRaw`SELECT 1 FROM complaints WHERE code = ${code} FOR UPDATE`
  return tx.complaint.findUnique({ where: { code } })
}

type Change = { readonly move: ComplaintMove; readonly version: number; readonly data?: Prisma.ComplaintUncheckedUpdateInput }

/** Moves a complaint on and notes the event. Somebody was faster: 'changed-meanwhile'; it is over: 'not-possible'. */
export async function changeComplaint(tx: Tx, actor: Actor, complaint: Complaint, { move, version, data }: Change, now: Date) {
  const to = followComplaint(complaint.state, move)
  if (!to) return refuse('not-possible')
  if (complaint.version !== version) return refuse('changed-meanwhile')
  await tx.complaint.update({ where: { id: complaint.id }, data: { ...data, state: to, version: { increment: 1 } } })
  const eventId = await noteEvent(tx, actor, { complaintId: complaint.id, sequence: version + 1, event: move, from: complaint.state, to }, now)
  return ok({ code: complaint.code, eventId })
}

type Happened = { complaintId: string; sequence: number; event: string; from: ComplaintState | null; to: ComplaintState }

/** Appends what happened and gives the event's id. */
export async function noteEvent(tx: Tx, actor: Actor, happened: Happened, now: Date): Promise<string> {
  const id = newId()
  const actorId = actor.kind === 'citizen' ? actor.personId : actor.kind === 'official' ? actor.officialId : null
  await tx.complaintEvent.create({ data: { ...happened, id, at: now, actorKind: actor.kind, actorId } })
  return id
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { officialsOnDuty } from '@/lib/identity/queries'
import { loadDossier } from '../change/load-dossier'
import type { DossierEvent } from '../model/transitions'
import { actingSubmitter } from '../reading/acting-submitter'
import { paperMatter, type PaperMatter } from '../reading/paper-matter'

// What lib/jobs need to know; for nobody else.

/** What an event means to the citizen, or null where it is not there. The token opens the dossier from a mail. */
export async function findAnnouncement(actor: Actor, eventId: string) {
  if (actor.kind !== 'system') return null
  const event = await db.dossierEvent.findUnique({
    where: { id: eventId },
    include: { dossier: { select: { ownerId: true, submitterId: true, mandateId: true, code: true, procedureCode: true, trackingCipher: true } } },
  })
  if (!event?.dossier.code) return null
  const { ownerId, submitterId, mandateId, code, procedureCode, trackingCipher } = event.dossier
  return {
    event: event.event as DossierEvent,
    from: event.from,
    to: event.to,
    reasonCode: event.reasonCode,
    personId: ownerId,
    submitterId: await actingSubmitter({ mandateId, submitterId }, event.at),
    agencyId: event.agencyId,
    dossierId: event.dossierId,
    code,
    procedureCode,
    trackingToken: trackingCipher && decrypt(trackingCipher),
  }
}

/** The confirmations whose time passed without an answer, oldest first: ids. */
export async function passedConfirmations(actor: Actor, now: Date): Promise<readonly string[]> {
  if (actor.kind !== 'system') return []
  const rows = await db.confirmationRequest.findMany({
    where: { outcome: null, deadlineAt: { lte: now }, dossier: { status: 'IN_PROGRESS' } },
    orderBy: { deadlineAt: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The dossiers whose time to pay is over and that nothing was decided in yet, the longest overdue first. */
export async function overduePayments(actor: Actor, now: Date): Promise<readonly { readonly id: string; readonly payBy: Date }[]> {
  if (actor.kind !== 'system') return []
  const where = { status: 'PAYMENT_REQUESTED' as const, previousStatus: { not: 'COMPLETED' as const }, payBy: { lt: now } }
  const rows = await db.dossier.findMany({ where, orderBy: { payBy: 'asc' }, select: { id: true, payBy: true } })
  return rows.flatMap(({ id, payBy }) => (payBy ? [{ id, payBy }] : []))
}

/**
 * Everything that may stand on a paper about an event of a dossier, or null. Without an event: that of the submission.
 * What changed afterwards may shine through, so papers are issued soon after their event.
 */
export async function findPaperMatter(actor: Actor, wanted: { dossierId: string; eventId?: string }): Promise<PaperMatter | null> {
  if (actor.kind !== 'system') return null
  const dossier = await loadDossier(db, actor, { id: wanted.dossierId })
  return dossier && paperMatter(actor, dossier, wanted.eventId)
}
export type { PaperMatter } from '../reading/paper-matter'

/** Who decides what was laid before them. */
const superiors: Readonly<Record<string, 'SUPERVISOR' | 'APPROVER'>> = { proposeSupplement: 'SUPERVISOR', requestCorrection: 'SUPERVISOR', proposeStop: 'APPROVER' }

/** Whom of the office an event concerns besides whose turn it is, as ids; null for the others. */
export async function findOfficeNews(actor: Actor, eventId: string) {
  if (actor.kind !== 'system') return null
  const event = await db.dossierEvent.findUnique({ where: { id: eventId }, include: { dossier: { select: { code: true } } } })
  if (!event?.dossier.code) return null
  const { code } = event.dossier
  const { agencyId, dossierId, at } = event
  if (event.event === 'proposeExtension')
    return { topic: 'official.extension-proposed' as const, officialIds: await officialsOnDuty(actor, agencyId, 'APPROVER', dayOf(at)), dossierId, code }
  const superior = superiors[event.event]
  if (superior) return { topic: 'official.proposal' as const, officialIds: await officialsOnDuty(actor, agencyId, superior, dayOf(at)), dossierId, code }
  if (event.event !== 'approveExtension' && event.event !== 'declineExtension') return null
  const extension = await db.dueExtension.findFirst({ where: { dossierId, decidedAt: at } })
  const topic = event.event === 'approveExtension' ? ('official.extension-approved' as const) : ('official.extension-declined' as const)
  return { topic, officialIds: extension ? [extension.proposedById] : [], dossierId, code }
}

/** How many deadlines one sweep takes up. */
const swept = 500

/**
 * Open dossiers whose deadline is near or past, and of which nobody was warned at all: those from before there were
 * warnings, and any whose job was lost. Ids, the most urgent first.
 */
export async function unwatchedDeadlines(actor: Actor, now: Date): Promise<readonly string[]> {
  if (actor.kind !== 'system') return []
  const horizon = new Date(now.getTime() + 7 * 86_400_000)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM dossiers d
    WHERE d.status <> 'DRAFT' AND d.closed_at IS NULL AND d.completed_at IS NULL AND d.paused_at IS NULL AND d.urgent_at < ${horizon}::timestamptz
      AND NOT EXISTS (SELECT FROM due_warnings w WHERE w.dossier_id = d.id AND w.due_at = d.urgent_at)
    ORDER BY d.urgent_at LIMIT ${swept}`
  return rows.map(({ id }) => id)
}

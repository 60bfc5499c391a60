import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { officialsOnDuty } from '@/lib/identity/queries'
import { personalClaims } from '@/lib/identity/schema'
import { feesOfDossier } from '@/lib/payment/queries'
import type { DossierEvent as EventRow } from '@/prisma/generated/client'
import { loadDossier } from '../change/load-dossier'
import type { DraftContent } from '../model/draft'
import type { SupplementItem } from '../model/supplement'
import type { DossierEvent } from '../model/transitions'
import { componentFiles } from '../reading/parts'
import type { ReasonCode } from '../model/reasons'

// What lib/jobs need to know; for nobody else.

/** What an event means to the citizen, or null where it is not there. The token opens the dossier from a mail. */
export async function findAnnouncement(actor: Actor, eventId: string) {
  if (actor.kind !== 'system') return null
  const event = await db.dossierEvent.findUnique({
    where: { id: eventId },
    include: { dossier: { select: { ownerId: true, code: true, procedureCode: true, trackingCipher: true } } },
  })
  if (!event?.dossier.code) return null
  const { ownerId, code, procedureCode, trackingCipher } = event.dossier
  return {
    event: event.event as DossierEvent,
    from: event.from,
    to: event.to,
    reasonCode: event.reasonCode,
    personId: ownerId,
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
export async function findPaperMatter(actor: Actor, wanted: { dossierId: string; eventId?: string }) {
  if (actor.kind !== 'system') return null
  const dossier = await loadDossier(db, actor, { id: wanted.dossierId })
  const event = await db.dossierEvent.findFirst({
    where: { dossierId: wanted.dossierId, ...(wanted.eventId === undefined ? { event: 'submit' } : { id: wanted.eventId }) },
  })
  if (!dossier || !event) return null
  const [agency, owner, files, fees, official, note, supplement, extension] = await Promise.all([
    db.agency.findUniqueOrThrow({ where: { id: dossier.agencyId } }),
    ownerOnPaper(dossier.ownerId),
    componentFiles(dossier.id),
    feesOfDossier(db, dossier.id),
    officialOf(event),
    event.noteId ? db.dossierNote.findUnique({ where: { id: event.noteId } }) : null,
    db.supplementRequest.findFirst({ where: { dossierId: dossier.id, requestedAt: { lte: event.at } }, orderBy: { round: 'desc' } }),
    db.dueExtension.findFirst({ where: { dossierId: dossier.id, state: 'APPROVED', decidedAt: event.at }, select: { dueBefore: true, due: true } }),
  ])
  return {
    code: dossier.code,
    agency: { parent: agency.parent, name: agency.name, place: agency.place, hotline: agency.hotline },
    owner: { ...owner, name: dossier.ownerName },
    definition: dossier.filedUnder.definition,
    channel: dossier.channel,
    caseKey: dossier.caseKey,
    delivery: dossier.delivery,
    deliveryAddress: dossier.deliveryCipher && decrypt(dossier.deliveryCipher),
    submittedAt: dossier.submittedAt ?? dossier.createdAt,
    dueAt: dossier.dueAt,
    acceptedAt: dossier.acceptedAt,
    extension,
    locale: dossier.locale === 'en' ? ('en' as const) : ('vi' as const),
    trackingToken: dossier.trackingCipher && decrypt(dossier.trackingCipher),
    answers: (decryptJson(dossier.answersCipher) as DraftContent).answers,
    // As they lay there at the event.
    files: files.filter(({ addedAt, replacedAt }) => addedAt <= event.at && (replacedAt === null || replacedAt > event.at)),
    fees,
    event: { id: event.id, event: event.event as DossierEvent, at: event.at, stepKey: event.stepKey, reasonCode: event.reasonCode as ReasonCode | null },
    official,
    note: note && decrypt(note.textCipher),
    supplement: supplement && { items: decryptJson(supplement.itemsCipher) as readonly SupplementItem[], answerBy: supplement.answerBy },
  }
}
export type PaperMatter = NonNullable<Awaited<ReturnType<typeof findPaperMatter>>>

const officialOf = ({ actorKind, actorId }: EventRow) =>
  actorKind === 'official' && actorId ? db.official.findUnique({ where: { id: actorId }, select: { fullName: true, title: true } }) : null

async function ownerOnPaper(personId: string) {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { personalIdCipher: true, phoneCipher: true, emailCipher: true, emailConfirmedAt: true, claimsCipher: true },
  })
  const claims = personalClaims.safeParse(decryptJson(person.claimsCipher))
  const address = claims.success ? claims.data.ThuongTru?.dayDu : undefined
  return {
    personalId: decrypt(person.personalIdCipher),
    ...(address && { address }),
    ...(person.phoneCipher && { phone: decrypt(person.phoneCipher) }),
    ...(person.emailCipher && person.emailConfirmedAt && { email: decrypt(person.emailCipher) }),
  }
}

/** Whom of the office an event concerns besides whose turn it is, as ids; null for the others. */
export async function findOfficeNews(actor: Actor, eventId: string) {
  if (actor.kind !== 'system') return null
  const event = await db.dossierEvent.findUnique({ where: { id: eventId }, include: { dossier: { select: { code: true } } } })
  if (!event?.dossier.code) return null
  const { code } = event.dossier
  const { agencyId, dossierId, at } = event
  if (event.event === 'proposeExtension')
    return { topic: 'official.extension-proposed' as const, officialIds: await officialsOnDuty(actor, agencyId, 'APPROVER', dayOf(at)), dossierId, code }
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

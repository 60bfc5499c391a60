import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { maskedAnswers, withoutNumbers } from '@/lib/form/model/masking'
import type { Answers } from '@/lib/form/schema'
import { worksAs } from '@/lib/identity/policy'
import { feesOfDossier } from '@/lib/payment/queries'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { type Loaded, loadDossier } from '../change/load-dossier'
import { openSupplement } from '../change/open-supplement'
import { stepActionsOf } from '../model/actions'
import type { DraftContent } from '../model/draft'
import { type DossierEvent, events, follow } from '../model/transitions'
import { isLate } from '../model/deadlines'
import { asksIn } from '../model/opinions'
import { hiddenFrom, may, mayAskOpinion, mayDigitise, mayOpenFiled, mayRecordDelay } from '../policy'
import { papersAndChanges } from '../reading/changes'
import { colleaguesIn } from '../reading/colleagues'
import { delayReasonOf, latestExtension, promisedBefore, warnedPercent } from '../reading/deadline'
import { digitisedOf } from '../reading/digitisation'
import { readOpinions } from '../reading/opinions'
import { colleaguesNotes, papersOf, timelineOf } from '../reading/parts'
import { lookUpsOf } from '../reading/replacements'
import { roundsOf } from '../reading/rounds'

/** How the dossier stands to its deadline. */
async function deadlineOf(actor: Actor, dossier: Loaded, now: Date) {
  const [extension, promised, warned, delayReason] = await Promise.all([
    latestExtension(dossier.id), promisedBefore(dossier.id), warnedPercent(dossier), delayReasonOf(dossier.id),
  ])
  const late = isLate(dossier, now)
  const proposed = extension?.state === 'PROPOSED'
  return {
    extension,
    promisedBefore: promised,
    warned,
    late,
    delayReason,
    mayRecordDelay: late && mayRecordDelay(actor, dossier),
    ready: { proposeExtension: dossier.dueAt !== null && !proposed && promised === null, approveExtension: proposed, declineExtension: proposed },
  }
}

/** What this official may do with the dossier now. */
function possibleEvents(actor: Actor, dossier: Loaded): DossierEvent[] {
  const step = stepByKey(dossier.filedUnder.definition.workflow, dossier.stepKey)
  const life = { ...dossier, accepted: dossier.acceptedAt !== null }
  return events.filter((event) => {
    if (!may(actor, event, dossier) || !follow(life, event)) return false
    const wanted = stepActionsOf[event]
    // Nobody's step while the citizen is waited for.
    if (event === 'proposeStop' || event === 'declineStop' || event === 'declineSupplement') return true
    if (event === 'take' && actor.kind === 'official' && dossier.assigneeId === actor.officialId) return dossier.status === 'ACCEPTED'
    return !wanted || (step?.actions.some((action) => wanted.includes(action)) ?? false)
  })
}

const assigneeOf = async ({ assigneeId }: Loaded) =>
  assigneeId ? db.official.findUnique({ where: { id: assigneeId }, select: { fullName: true } }) : null

/** The draft that was last laid before the citizen, and what became of it; null where none was. */
async function lastConfirmation(dossierId: string) {
  const asked = await db.confirmationRequest.findFirst({ where: { dossierId }, orderBy: { sentAt: 'desc' } })
  if (!asked) return null
  const { fileId, sentAt, deadlineAt, outcome, answeredAt, dataCipher } = asked
  return { file: shortId(fileId), sentAt, deadlineAt, outcome, answeredAt, values: decryptJson(dataCipher) as Readonly<Record<string, string>> }
}

/** The content of the dossier as this official reads it. */
function viewOf(actor: Actor, dossier: Loaded) {
  const hidden = hiddenFrom(actor, dossier)
  return {
    shown: (answers: Answers) => maskedAnswers(dossier.filedUnder.definition.form, answers, hidden),
    numbered: <T>(value: T): T => (hidden.includes('number') ? withoutNumbers(value) : value),
    filedFile: mayOpenFiled(actor, dossier) && dossier.filedFileId ? shortId(dossier.filedFileId) : null,
  }
}

/**
 * The workbench's read: everything about a dossier that an official of its agency needs (`hiddenFrom`), or null.
 * It is somebody else's dossier, so the reading itself is recorded for the owner to see.
 */
export async function findCase(actor: Actor, code: string, now: Date) {
  if (actor.kind !== 'official') return null
  const dossier = await loadDossier(db, actor, { code })
  if (!dossier) return null
  await recordAudit(db, { actor, at: now, action: 'dossier.read', subject: { kind: 'dossier', id: dossier.id }, agencyId: dossier.agencyId, ownerId: dossier.ownerId })

  const [
    timeline, { files, changes }, papers, fees, notes, supplement, assignee, confirmation, deadline, opinions, colleagues, digitised, lookUps,
  ] = await Promise.all([
    timelineOf(dossier.id, 'official'),
    papersAndChanges(dossier),
    papersOf(dossier.id),
    feesOfDossier(db, dossier.id),
    colleaguesNotes(dossier.id),
    openSupplement(db, dossier),
    assigneeOf(dossier),
    lastConfirmation(dossier.id),
    deadlineOf(actor, dossier, now),
    readOpinions({ dossierId: dossier.id }),
    colleaguesIn(dossier.agencyId, actor.officialId),
    digitisedOf(dossier.id),
    lookUpsOf(dossier.id),
  ])
  const supplementOverdue = supplement !== null && supplement.request.answerBy < now
  const { ready: readyRounds, ...rounds } = await roundsOf(actor, dossier, supplementOverdue)
  /** Events that need more than person, status and step. */
  const ready: Partial<Record<DossierEvent, boolean>> = {
    ...deadline.ready,
    ...readyRounds,
    refuseOverdueSupplement: supplementOverdue,
    requestPayment: fees.some(({ state }) => state === 'DUE'),
  }
  const { shown, numbered, filedFile } = viewOf(actor, dossier)
  return {
    code: dossier.code,
    version: dossier.version,
    agencyId: dossier.agencyId,
    procedureCode: dossier.procedureCode,
    definition: dossier.filedUnder.definition,
    versionNumber: dossier.filedUnder.number,
    status: dossier.status,
    channel: dossier.channel,
    ownerName: dossier.ownerName,
    submitterName: dossier.submitterName,
    ground: dossier.ground,
    proof: dossier.proof,
    caseKey: dossier.caseKey,
    submittedAt: dossier.submittedAt ?? dossier.createdAt,
    intakeDueAt: dossier.intakeDueAt,
    acceptedAt: dossier.acceptedAt,
    dueAt: dossier.dueAt,
    deadline,
    pausedAt: dossier.pausedAt,
    payBy: dossier.payBy,
    completedAt: dossier.completedAt,
    delivery: dossier.delivery,
    deliveryAddress: dossier.deliveryCipher && decrypt(dossier.deliveryCipher),
    stepKey: dossier.stepKey,
    stepRole: dossier.stepRole,
    assigneeName: assignee && assignee.fullName,
    mine: dossier.assigneeId === actor.officialId,
    supplementRounds: dossier.supplementRounds,
    answers: shown((decryptJson(dossier.answersCipher) as DraftContent).answers),
    changes: changes.map((change) => ({ ...change, before: shown(change.before), after: shown(change.after) })),
    possible: possibleEvents(actor, dossier).filter((event) => ready[event] ?? true),
    mayCheck: may(actor, 'forward', dossier),
    mayRecordFees: may(actor, 'recordPayment', dossier),
    unread: dossier.officeUnread,
    supplementOverdue,
    ...rounds,
    supplement: supplement && { items: supplement.items, answerBy: supplement.request.answerBy, round: supplement.request.round },
    confirmation: numbered(confirmation),
    filedFile,
    timeline,
    files,
    papers,
    fees: fees.map(({ id, ...fee }) => ({ ...fee, key: shortId(id) })),
    notes: notes.map(({ mentioned, ...note }) => ({ ...note, mentioned, namesMe: mentioned.some(({ officialId }) => officialId === actor.officialId) })),
    /** Whom a note may be shown to. */
    colleagues: colleagues.map(({ id, ...person }) => ({ ...person, key: shortId(id) })),
    digitised,
    lookUps: numbered(lookUps),
    mayDigitise: dossier.status !== 'REFUSED' && dossier.status !== 'STOPPED' && mayDigitise(actor, dossier),
    opinions,
    mayAskOpinion: asksIn.includes(dossier.status) && mayAskOpinion(actor, dossier),
  }
}
export type Case = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** Who could take the dossier over at its step, the one who has it left out. */
export async function colleaguesFor(actor: Actor, code: string) {
  const dossier = await loadDossier(db, actor, { code })
  if (!dossier?.stepRole || actor.kind !== 'official') return []
  const rows = await db.official.findMany({
    where: { ...worksAs(dossier.agencyId, dossier.stepRole), ...(dossier.assigneeId && { id: { not: dossier.assigneeId } }) },
    orderBy: { fullName: 'asc' },
    select: { id: true, fullName: true, title: true },
  })
  return rows.map(({ id, ...row }) => ({ ...row, key: shortId(id) }))
}

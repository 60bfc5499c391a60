import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { handlingRoles } from '@/lib/dossier/policy'
import { mayAdminister } from '@/lib/identity/policy'
import { officialNames } from '@/lib/identity/queries'
import type { Complaint } from '@/prisma/generated/client'
import { type ComplaintKind, type ComplaintState, defaultAnswerDays } from '../model'
import { isFiler, mayAnswer, mayAssign, maySetAnswerDays, supervisedAgencies } from '../policy'

export type ComplaintRow = {
  readonly code: string
  readonly kind: ComplaintKind
  readonly state: ComplaintState
  readonly filedAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
}

const columns = { code: true, kind: true, state: true, filedAt: true, dueAt: true, answeredAt: true } as const

/** The citizen's own complaints and proposals, the newest fifty. */
export async function listMyComplaints(actor: Actor): Promise<ComplaintRow[]> {
  if (actor.kind !== 'citizen') return []
  return db.complaint.findMany({ where: { personId: actor.personId }, orderBy: [{ filedAt: 'desc' }, { id: 'desc' }], take: 50, select: columns })
}

export type ShownComplaint = ComplaintRow & {
  readonly agencyId: string
  readonly version: number
  readonly text: string
  readonly answer: string | null
  readonly dossierCode: string | null
}

async function shown(found: Complaint): Promise<ShownComplaint> {
  const { code, kind, state, filedAt, dueAt, answeredAt, agencyId, version, textCipher, answerCipher, dossierId } = found
  const dossier = dossierId === null ? null : await db.dossier.findUnique({ where: { id: dossierId }, select: { code: true } })
  const words = { text: decrypt(textCipher), answer: answerCipher && decrypt(answerCipher) }
  return { code, kind, state, filedAt, dueAt, answeredAt, agencyId, version, ...words, dossierCode: dossier?.code ?? null }
}

/** One of the citizen's own complaints, or null. */
export async function findMyComplaint(actor: Actor, code: string): Promise<ShownComplaint | null> {
  const found = await db.complaint.findUnique({ where: { code } })
  return found && isFiler(actor, found) ? shown(found) : null
}

/** `beginning`: what it is about, in its own first words. */
export type WorkedRow = ComplaintRow & { readonly beginning: string; readonly assigneeName: string | null }

/** So many characters of a complaint stand in a list. */
const beginningLength = 90

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= beginningLength ? line : `${line.slice(0, beginningLength).replace(/ \S*$/, '')}…`
}

/** What waits for an answer (`open`) or was closed, the most urgent first: to the supervisor all of the agency, to others what was given to them. */
export async function listComplaints(actor: Actor, { isOpen }: { isOpen: boolean }): Promise<WorkedRow[]> {
  if (actor.kind !== 'official') return []
  const agencies = [...new Set(actor.grants.map(({ agencyId }) => agencyId))]
  const rows = await db.complaint.findMany({
    where: {
      state: { in: isOpen ? ['RECEIVED', 'ASSIGNED'] : ['ANSWERED', 'WITHDRAWN'] },
      OR: [{ agencyId: { in: [...supervisedAgencies(actor)] } }, { agencyId: { in: agencies }, assigneeId: actor.officialId }],
    },
    orderBy: isOpen ? [{ dueAt: 'asc' }, { id: 'asc' }] : [{ filedAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { ...columns, textCipher: true, assigneeId: true, answeredById: true },
  })
  const names = await namesOf(actor, rows.flatMap((row) => answering(row) ?? []))
  return rows.map(({ textCipher, assigneeId, answeredById, ...row }) => ({
    ...row, beginning: beginningOf(decrypt(textCipher)), assigneeName: names.get(answering({ assigneeId, answeredById }) ?? '') ?? null,
  }))
}

/** Who answered, or else is to. */
const answering = ({ assigneeId, answeredById }: Pick<Complaint, 'assigneeId' | 'answeredById'>): string | null => answeredById ?? assigneeId

async function namesOf(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  return new Map([...(await officialNames(actor, [...new Set(ids)]))].map(([id, { fullName }]) => [id, fullName]))
}

/** Who may be given a complaint: everybody who handles dossiers of the agency. */
async function candidatesOf(agencyId: string) {
  return db.official.findMany({
    where: { disabledAt: null, grants: { some: { agencyId, revokedAt: null, role: { in: [...handlingRoles] } } } },
    orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
    select: { id: true, fullName: true, title: true },
  })
}

export type WorkedComplaint = ShownComplaint & {
  readonly personName: string
  readonly assigneeId: string | null
  /** Who answered, or else is to. */
  readonly assigneeName: string | null
  /** To whom it may be given; none unless one may give it. */
  readonly candidates: readonly { readonly id: string; readonly fullName: string; readonly title: string }[]
}

/** One complaint for those who may answer it, with who filed it; null for everybody else. The reading is recorded. */
export async function findComplaint(actor: Actor, code: string, now: Date): Promise<WorkedComplaint | null> {
  const found = await db.complaint.findUnique({ where: { code } })
  if (!found || !mayAnswer(actor, found)) return null
  const { id, agencyId, personId, assigneeId } = found
  await recordAudit(db, { actor, at: now, action: 'complaint.read', subject: { kind: 'complaint', id }, agencyId, ownerId: personId })
  const person = await db.person.findUnique({ where: { id: personId }, select: { fullName: true } })
  const who = answering(found)
  const names = await namesOf(actor, who === null ? [] : [who])
  return {
    ...(await shown(found)),
    personName: person?.fullName ?? '',
    assigneeId,
    assigneeName: names.get(who ?? '') ?? null,
    candidates: mayAssign(actor, found) ? await candidatesOf(found.agencyId) : [],
  }
}

/** How many complaints that official of the agency has to answer; for its administrators, 0 for everybody else. */
export async function countComplaintsOf(actor: Actor, { agencyId, officialId }: { agencyId: string; officialId: string }): Promise<number> {
  return mayAdminister(actor, agencyId) ? db.complaint.count({ where: { agencyId, assigneeId: officialId, state: 'ASSIGNED' } }) : 0
}

/** Whom an event of a complaint is to be told to, for lib/jobs; null for anybody else. */
export async function findComplaintNews(actor: Actor, eventId: string) {
  if (actor.kind !== 'system') return null
  return db.complaintEvent.findUnique({
    where: { id: eventId },
    select: { id: true, event: true, complaint: { select: { code: true, personId: true, agencyId: true } } },
  })
}

/** The working days the agency gives itself to answer, to its administrator; null for everybody else. */
export async function findAnswerDays(actor: Actor, agencyId: string): Promise<number | null> {
  if (!maySetAnswerDays(actor, agencyId)) return null
  return (await db.feedbackSetting.findUnique({ where: { agencyId } }))?.answerDays ?? defaultAnswerDays
}

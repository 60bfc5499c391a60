import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { type Day, dayOf, fromDateColumn, toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { groupsIn } from '../model/residential-groups'
import { mayAdminister, mayRegisterWalkIn } from '../policy'
import { assistanceCodeJob, helpedPerson, sealedCode } from '../schema/team'

export type MemberRow = { readonly id: string; readonly name: string; readonly groups: string; readonly fromDay: Day; readonly toDay: Day }

/** The members of the team whose time is not over, by name; empty for anybody but administrators of the agency. */
export async function listMembers(actor: Actor, agencyId: string, now: Date): Promise<readonly MemberRow[]> {
  if (!mayAdminister(actor, agencyId)) return []
  const inForce = { agencyId, revokedAt: null, toDay: { gte: toDateColumn(dayOf(now)) } }
  const rows = await db.teamMember.findMany({ where: inForce, orderBy: { appointedAt: 'asc' } })
  const people = await db.person.findMany({ where: { id: { in: rows.map(({ personId }) => personId) } }, select: { id: true, fullName: true } })
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  return rows.map(({ id, personId, groups, fromDay, toDay }) => ({
    id, groups, name: names.get(personId) ?? '', fromDay: fromDateColumn(fromDay), toDay: fromDateColumn(toDay),
  }))
}

export type HelpFigure = { readonly group: string; readonly month: string; readonly procedureCode: string; readonly helped: number; readonly filed: number }

/**
 * How many were helped, and for how many it was filed, by residential group, month ("2026-11") and procedure; nobody's name.
 * Empty for anybody but administrators.
 */
export async function helpFigures(actor: Actor, agencyId: string): Promise<readonly HelpFigure[]> {
  if (!mayAdminister(actor, agencyId)) return []
  return db.$queryRaw<HelpFigure[]>`
    SELECT "group", to_char(opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month, procedure_code AS "procedureCode",
      count(DISTINCT owner_id)::int AS helped, (count(*) FILTER (WHERE state = 'FILED'))::int AS filed
    FROM assistances WHERE agency_id = ${agencyId}::uuid AND opened_at IS NOT NULL
    GROUP BY 1, 2, 3 ORDER BY 2 DESC, 1, 3 LIMIT 500`
}

export type OwnAssistance = {
  readonly id: string
  readonly procedureCode: string
  readonly state: 'ASKED' | 'OPEN'
  /** As the helper typed it. */
  readonly name: string
  readonly expiresAt: Date
  /** What the citizen is asked to agree to: the state of the draft and its fee in đồng; null before. */
  readonly filing: { readonly revision: number; readonly fee: number; readonly agreed: boolean } | null
}

export type OwnTeamwork = {
  readonly memberships: readonly { readonly id: string; readonly agencyId: string; readonly groups: readonly string[] }[]
  readonly current: readonly OwnAssistance[]
}

/** Where the citizen is a member of a team today, and whom they help at this moment. What has ended is in no list. */
export async function ownTeamwork(actor: Actor, now: Date): Promise<OwnTeamwork | null> {
  if (actor.kind !== 'citizen' || actor.helpedBy) return null
  const day = toDateColumn(dayOf(now))
  const members = await db.teamMember.findMany({ where: { personId: actor.personId, revokedAt: null, fromDay: { lte: day }, toDay: { gte: day } } })
  const rows = await db.assistance.findMany({
    where: { helperId: actor.personId, state: { in: ['ASKED', 'OPEN'] }, expiresAt: { gt: now }, member: { revokedAt: null } }, orderBy: { askedAt: 'desc' },
  })
  return {
    memberships: members.map(({ id, agencyId, groups }) => ({ id, agencyId, groups: groupsIn(groups) })),
    current: rows.map(({ id, procedureCode, state, ownerCipher, expiresAt, filingRevision, filingFee, filingAgreedAt }) => ({
      id, procedureCode, state: state === 'OPEN' ? 'OPEN' : 'ASKED', name: nameIn(ownerCipher), expiresAt,
      filing: filingRevision === null ? null : { revision: filingRevision, fee: filingFee ?? 0, agreed: filingAgreedAt !== null },
    })),
  }
}

const nameIn = (cipher: Uint8Array | null): string => (cipher ? helpedPerson.parse(decryptJson(cipher)).name : '')

export type HelpedNow = OwnAssistance & { readonly helperName: string }

/** What waits for the citizen's yes, for an official of the counter before whom they stand; empty for anybody else. */
export async function listUnconfirmed(actor: Actor, agencyId: string, now: Date): Promise<readonly HelpedNow[]> {
  if (!mayRegisterWalkIn(actor, agencyId)) return []
  const rows = await db.assistance.findMany({
    where: {
      agencyId, ownerId: { not: null }, expiresAt: { gt: now }, member: { revokedAt: null },
      OR: [{ state: 'ASKED' }, { state: 'OPEN', filingRevision: { not: null }, filingAgreedAt: null }],
    },
    orderBy: { askedAt: 'asc' }, take: 50,
  })
  const helpers = await db.person.findMany({ where: { id: { in: rows.map(({ helperId }) => helperId) } }, select: { id: true, fullName: true } })
  return rows.map(({ id, procedureCode, state, ownerCipher, expiresAt, filingRevision, filingFee, helperId }) => ({
    id, procedureCode, state: state === 'OPEN' ? 'OPEN' : 'ASKED', name: nameIn(ownerCipher), expiresAt,
    filing: filingRevision === null ? null : { revision: filingRevision, fee: filingFee ?? 0, agreed: false },
    helperName: helpers.find((one) => one.id === helperId)?.fullName ?? '',
  }))
}

/** Who helps the citizen now, so that they can end it, and who helped with what they filed; newest first. */
export async function listHelpers(actor: Actor) {
  if (actor.kind !== 'citizen' || actor.helpedBy) return []
  const rows = await db.assistance.findMany({ where: { ownerId: actor.personId, openedAt: { not: null } }, orderBy: { askedAt: 'desc' }, take: 50 })
  const helpers = await db.person.findMany({ where: { id: { in: rows.map(({ helperId }) => helperId) } }, select: { id: true, fullName: true } })
  return rows.map(({ id, procedureCode, state, openedAt, askedAt, helperId }) => ({
    id, procedureCode, open: state === 'OPEN', filed: state === 'FILED', at: openedAt ?? askedAt, helperName: helpers.find((one) => one.id === helperId)?.fullName ?? '',
  }))
}

/** True where the citizen, as a member of a team, filed that dossier for somebody: all that they are told of it afterwards. */
export async function hasFiledFor(actor: Actor, dossierId: string): Promise<boolean> {
  if (actor.kind !== 'citizen' || actor.helpedBy) return false
  const [row] = await db.$queryRaw<{ filed: boolean }[]>`
    SELECT EXISTS (SELECT FROM assistances h JOIN dossiers d ON d.assistance_id = h.id
      WHERE d.id = ${dossierId}::uuid AND h.helper_id = ${actor.personId}::uuid AND h.state = 'FILED') AS filed`
  return row?.filed === true
}

/** What a job 'send-assistance-code' has to send; null once the code was used or is too old. For the worker only. */
export async function assistanceToTell(actor: Actor, payload: unknown, now: Date) {
  if (actor.kind !== 'system') return null
  const { codeId, sealed } = assistanceCodeJob.parse(payload)
  const row = await db.assistanceCode.findFirst({ where: { id: codeId, usedAt: null, expiresAt: { gt: now } }, include: { assistance: true } })
  if (!row?.assistance.ownerId) return null
  const { agencyId, ownerId, procedureCode, filingFee } = row.assistance
  return { ...sealedCode.parse(decryptJson(Buffer.from(sealed, 'base64'))), codeId, agencyId, ownerId, procedureCode, fee: row.revision === null ? null : (filingFee ?? 0), expiresAt: row.expiresAt }
}

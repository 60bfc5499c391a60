import 'server-only'
import { type Actor, agenciesWhere, type Role } from '@/lib/core/actor'
import { decrypt, decryptJson, lookupHash } from '@/lib/core/crypto'
import { type Day, fromDateColumn, toDateColumn } from '@/lib/core/dates'
import { db, type Tx } from '@/lib/core/db'
import { belongsTo, mayAdminister, mayPlanAbsence, ownSession, worksAs } from './policy'
import { keptValues, type LinkMail, linkMail, linkMailJob, type PersonalClaims, personalClaims } from './schema'
import { keptClaims } from './session/kept-claims'
import { walkInIssuer } from './walk-in/account'

/** What a dossier of the citizen takes over from their record, with the claims of the last sign-in; null for anybody but a citizen. */
export async function ownRecord(actor: Actor, from: Pick<Tx, 'person'> = db) {
  if (actor.kind !== 'citizen') return null
  const person = await from.person.findUnique({
    where: { id: actor.personId },
    select: { fullName: true, personalIdHash: true, personalIdLast4Hash: true, locale: true, claimsCipher: true },
  })
  if (!person) return null
  const { claimsCipher, ...record } = person
  return { ...record, claims: personalClaims.parse(decryptJson(claimsCipher)) }
}

/** What VNeID said about the citizen at the last sign-in; null for anybody but a citizen. */
export async function personClaims(actor: Actor): Promise<PersonalClaims | null> {
  const known = keptClaims(actor)
  return known ? personalClaims.parse(decryptJson(known)) : ((await ownRecord(actor))?.claims ?? null)
}

/** The citizen's own account: name, level, where to be reached. Null for anybody else. */
export async function ownAccount(actor: Actor) {
  if (actor.kind !== 'citizen') return null
  const person = await db.person.findUnique({
    where: { id: actor.personId },
    select: { fullName: true, assuranceLevel: true, phoneCipher: true, emailCipher: true, emailConfirmedAt: true, locale: true, signedInAt: true },
  })
  if (!person) return null
  const { phoneCipher, emailCipher, locale, ...rest } = person
  return {
    ...rest,
    locale: locale === 'en' ? ('en' as const) : ('vi' as const),
    phone: phoneCipher && decrypt(phoneCipher),
    email: emailCipher && decrypt(emailCipher),
  }
}

/** What a job 'mail-one-time-link' has to send; null once the link was used or is too old. For the worker only. */
export async function linkToMail(actor: Actor, payload: unknown, now: Date): Promise<LinkMail | null> {
  if (actor.kind !== 'system') return null
  const { linkId, sealed } = linkMailJob.parse(payload)
  const open = await db.oneTimeLink.count({ where: { id: linkId, usedAt: null, expiresAt: { gt: now } } })
  return open === 1 ? linkMail.parse(decryptJson(Buffer.from(sealed, 'base64'))) : null
}

/** The account of that personal id, VNeID's before one of the counter; null where there is none. For those who ask a registry about somebody. */
export async function accountOfPersonalId(actor: Actor, personalId: string): Promise<string | null> {
  if (actor.kind === 'visitor') return null
  const accounts = await db.person.findMany({ where: { personalIdHash: lookupHash('personal-id', personalId) }, select: { id: true, issuer: true }, orderBy: { signedInAt: 'desc' } })
  return (accounts.find(({ issuer }) => issuer !== walkInIssuer) ?? accounts[0])?.id ?? null
}

/** The official's own name and title, for the head of the page. Null for anybody else. */
export async function ownOffice(actor: Actor) {
  if (actor.kind !== 'official') return null
  return db.official.findUnique({ where: { id: actor.officialId }, select: { fullName: true, title: true } })
}

/** Names and titles by id, as they may be shown inside an agency; empty for citizens and visitors. */
export async function officialNames(actor: Actor, ids: readonly string[], from: Tx = db) {
  if (actor.kind !== 'official' && actor.kind !== 'system') return new Map<string, { fullName: string; title: string }>()
  const rows = await from.official.findMany({ where: { id: { in: [...ids] } }, select: { id: true, fullName: true, title: true } })
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

/** The people of an agency with their roles and coming absences, by name; for its administrators, empty for others. */
export async function listOfficials(actor: Actor, agencyId: string, today: Day) {
  if (!mayAdminister(actor, agencyId)) return []
  const rows = await db.official.findMany({
    where: belongsTo(agencyId),
    select: {
      id: true,
      fullName: true,
      title: true,
      emailCipher: true,
      passwordHash: true,
      disabledAt: true,
      grants: { where: { agencyId, revokedAt: null }, select: { role: true }, orderBy: { role: 'asc' } },
      absences: { where: { toDay: { gte: toDateColumn(today) } }, select: { id: true, fromDay: true, toDay: true }, orderBy: { fromDay: 'asc' } },
    },
    orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ emailCipher, passwordHash, grants, absences, ...official }) => ({
    ...official,
    email: decrypt(emailCipher),
    invited: passwordHash === null,
    roles: grants.map(({ role }) => role),
    absences: absences.map(({ id, fromDay, toDay }) => ({ id, fromDay: fromDay.toISOString().slice(0, 10), toDay: toDay.toISOString().slice(0, 10) })),
  }))
}

/** Who may be given work of that role in the agency on that day: neither disabled nor away. Ids, in a stable order. */
export async function officialsOnDuty(_actor: Actor, agencyId: string, role: Role, day: Day, from: Tx = db): Promise<readonly string[]> {
  const date = toDateColumn(day)
  const rows = await from.official.findMany({
    where: {
      ...worksAs(agencyId, role),
      absences: { none: { fromDay: { lte: date }, toDay: { gte: date } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** One who may sign in and works in the agency, with their roles there and whether they are away on a day, and who stands in then. */
export type StaffRow = { readonly officialId: string; readonly roles: readonly Role[]; readonly away: boolean; readonly deputyId: string | null }

/** Everybody who may sign in and works in the agency, as of that day, by id. Of several absences on a day the one noted last counts. */
export async function staffOf(_actor: Actor, agencyId: string, day: Day, from: Pick<Tx, '$queryRaw'> = db): Promise<readonly StaffRow[]> {
  return from.$queryRaw<StaffRow[]>`
    SELECT o.id AS "officialId", array_agg(g.role::text) AS roles, coalesce(bool_or(a.id IS NOT NULL), false) AS away, (array_agg(a.deputy_id))[1] AS "deputyId"
    FROM officials o JOIN official_grants g ON g.official_id = o.id AND g.agency_id = ${agencyId}::uuid AND g.revoked_at IS NULL
      LEFT JOIN LATERAL (SELECT id, deputy_id FROM absences WHERE official_id = o.id AND from_day <= ${day}::date AND to_day >= ${day}::date
        ORDER BY id DESC LIMIT 1) a ON true
    WHERE o.disabled_at IS NULL GROUP BY o.id ORDER BY o.id`
}

export type AbsenceRow = {
  readonly id: string
  readonly agencyId: string
  readonly officialId: string
  readonly name: string
  readonly deputyId: string | null
  readonly deputyName: string | null
  readonly fromDay: Day
  readonly toDay: Day
}

/** Absences that are not over: all of the agencies the actor supervises or administers, elsewhere their own; the next first. */
export async function listAbsences(actor: Actor, today: Day): Promise<readonly AbsenceRow[]> {
  if (actor.kind !== 'official') return []
  const agencyIds = [...new Set(actor.grants.map((grant) => grant.agencyId))]
  const found = await Promise.all(agencyIds.map(async (agencyId) => {
    const whole = mayPlanAbsence(actor, agencyId, '')
    const official = { disabledAt: null, grants: { some: { agencyId, revokedAt: null } }, ...(!whole && { id: actor.officialId }) }
    const rows = await db.absence.findMany({
      where: { toDay: { gte: toDateColumn(today) }, official }, include: { official: { select: { fullName: true } } }, orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
    })
    return rows.map((row) => ({ ...row, agencyId }))
  }))
  const rows = found.flat()
  const names = await officialNames(actor, rows.flatMap(({ deputyId }) => deputyId ?? []))
  return rows.map(({ id, agencyId, officialId, official, deputyId, fromDay, toDay }) => ({
    id, agencyId, officialId, name: official.fullName, deputyId, deputyName: (deputyId && names.get(deputyId)?.fullName) || null,
    fromDay: fromDateColumn(fromDay), toDay: fromDateColumn(toDay),
  }))
}

export type Colleague = { readonly officialId: string; readonly fullName: string; readonly roles: readonly Role[] }

/** Who may sign in and works in an agency the actor works in, by name; empty for others. */
export async function listColleagues(actor: Actor, agencyId: string): Promise<readonly Colleague[]> {
  if (actor.kind !== 'official' || !actor.grants.some((grant) => grant.agencyId === agencyId)) return []
  const rows = await db.official.findMany({
    where: { disabledAt: null, grants: { some: { agencyId, revokedAt: null } } },
    select: { id: true, fullName: true, grants: { where: { agencyId, revokedAt: null }, select: { role: true }, orderBy: { role: 'asc' } } },
    orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, fullName, grants }) => ({ officialId: id, fullName, roles: grants.map(({ role }) => role) }))
}

/** Where those of the officials who may sign in are reached by e-mail, by id. For the worker only. */
export async function officialAddresses(actor: Actor, ids: readonly string[], from: Tx = db): Promise<ReadonlyMap<string, string>> {
  if (actor.kind !== 'system') return new Map()
  const rows = await from.official.findMany({ where: { id: { in: [...ids] }, disabledAt: null }, orderBy: { id: 'asc' }, select: { id: true, emailCipher: true } })
  return new Map(rows.map(({ id, emailCipher }) => [id, decrypt(emailCipher)]))
}

/** The actor's open sessions, the latest first. */
export async function listSessions(actor: Actor, now: Date) {
  const owner = ownSession(actor)
  if (!owner) return []
  return db.session.findMany({
    where: { ...owner, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, createdAt: true, lastSeenAt: true, device: true },
    orderBy: { lastSeenAt: 'desc' },
  })
}

/** An agency with what stands on its papers; public. Null when there is none of that id. */
export const findAgency = (_actor: Actor, id: string, from: Tx = db) => from.agency.findUnique({ where: { id } })

/** All agencies, by code; public. */
export const listAgencies = (_actor: Actor) => db.agency.findMany({ orderBy: { code: 'asc' } })

/** The roles that somebody who may sign in holds in the agencies the actor administers; empty for anybody else. */
export async function rolesHeld(actor: Actor): Promise<readonly Role[]> {
  const agencies = agenciesWhere(actor, ['ADMINISTRATOR'])
  const held = { revokedAt: null, official: { disabledAt: null }, agencyId: { in: [...agencies] } }
  const rows = agencies.length === 0 ? [] : await db.officialGrant.findMany({ where: held, distinct: ['role'], select: { role: true }, orderBy: { role: 'asc' } })
  return rows.map(({ role }) => role)
}

/** What the official had typed on the page at that path when their session ended; null where nothing is kept for them. */
export async function keptForm(actor: Actor, path: string, now: Date) {
  if (actor.kind !== 'official') return null
  const kept = await db.keptForm.findFirst({
    where: { officialId: actor.officialId, path, expiresAt: { gt: now } }, select: { id: true, valuesCipher: true },
  })
  return kept && { id: kept.id, values: keptValues.parse(decryptJson(kept.valuesCipher)) }
}

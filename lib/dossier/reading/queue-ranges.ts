import 'server-only'
import { type Actor, agenciesWhere, type Grant, holds } from '@/lib/core/actor'
import { dayOf, momentOf } from '@/lib/core/dates'
import { Prisma } from '@/lib/core/db'
import { searchKey } from '@/lib/procedure/model/search'
import { dossierCodePattern, tidyCode } from '../model/codes'
import type { QueueView } from '../model/queue'
import type { Status } from '../model/statuses'
import { handledAgencies, handlingRoles } from '../policy'

// The conditions by which the queue reads. Each range is one of a partial index of its own (migration queue_views): what is
// written here in full is what the index holds, word for word, or the planner does not find it.

export type Official = Extract<Actor, { kind: 'official' }>

export type QueueFilter = {
  readonly view: QueueView
  readonly procedureCode?: string | undefined
  readonly stepKey?: string | undefined
  readonly status?: Status | undefined
  /** A code, or a part of the owner's name, with or without diacritics. Searches ended dossiers too, whatever the view. */
  readonly query?: string | undefined
}

const { sql } = Prisma

const waiting = sql`d.step_role IS NOT NULL`
const open = sql`d.status <> 'DRAFT' AND d.closed_at IS NULL`
const running = sql`d.completed_at IS NULL AND d.paused_at IS NULL AND (d.accepted_at IS NULL OR d.due_at IS NOT NULL)`

const inAgency = (agencyId: string) => sql`d.agency_id = ${agencyId}::uuid`
const ofGrant = ({ agencyId, role }: Grant) => sql`${inAgency(agencyId)} AND d.step_role = ${role}::"OfficialRole"`

const working = (actor: Official) => actor.grants.filter(({ role }) => (handlingRoles as readonly string[]).includes(role))

/** By the deadline that runs: all of an agency for its supervisor, otherwise what is the turn of one's roles. */
function byDeadline(actor: Official, when: Prisma.Sql): Prisma.Sql[] {
  const supervised = agenciesWhere(actor, ['SUPERVISOR']).map((agencyId) => sql`${inAgency(agencyId)} AND ${open} AND ${running} AND ${when}`)
  const others = working(actor).filter(({ agencyId }) => !holds(actor, agencyId, 'SUPERVISOR'))
  return [...supervised, ...others.map((grant) => sql`${ofGrant(grant)} AND ${waiting} AND ${running} AND ${when}`)]
}

/** Only what is still of a role one holds: a dossier stays with who lost the role until it is handed over. */
function held(actor: Official): Prisma.Sql[] {
  const roles = working(actor).map((grant) => sql`(${ofGrant(grant)})`)
  return roles.length === 0 ? [] : [sql`d.assignee_id = ${actor.officialId}::uuid AND ${waiting} AND (${Prisma.join(roles, ' OR ')})`]
}

const ofHandled = (actor: Official, what: Prisma.Sql) => handledAgencies(actor).map((agencyId) => sql`${inAgency(agencyId)} AND ${what}`)

const ranges: Readonly<Record<QueueView, (actor: Official, now: Date) => Prisma.Sql[]>> = {
  turn: (actor) => working(actor).map((grant) => sql`${ofGrant(grant)} AND ${waiting}`),
  mine: held,
  today: (actor, now) => byDeadline(actor, sql`d.urgent_at >= ${now}::timestamptz AND d.urgent_at < ${momentOf(dayOf(now), 24 * 60)}::timestamptz`),
  overdue: (actor, now) => byDeadline(actor, sql`d.urgent_at < ${now}::timestamptz`),
  citizen: (actor) => ofHandled(actor, sql`d.step_role IS NULL AND d.status IN ('SUPPLEMENT_REQUESTED', 'IN_PROGRESS')`),
  payment: (actor) => ofHandled(actor, sql`d.status = 'PAYMENT_REQUESTED'`),
  agency: (actor) => ofHandled(actor, sql`d.waits_for_agency AND d.closed_at IS NULL`),
  all: (actor) => agenciesWhere(actor, ['SUPERVISOR']).map((agencyId) => sql`${inAgency(agencyId)} AND ${open}`),
}

/** What the official may see of the view, as conditions on `dossiers d` that exclude each other. */
export function rangesOf(actor: Official, filter: QueueFilter, now: Date): Prisma.Sql[] {
  const found = filter.query === undefined ? ranges[filter.view](actor, now) : ofHandled(actor, sql`d.status <> 'DRAFT'`)
  const narrowed = narrowing(filter)
  return narrowed.length === 0 ? found : found.map((range) => sql`${range} AND ${Prisma.join(narrowed, ' AND ')}`)
}

function narrowing({ procedureCode, stepKey, status, query }: QueueFilter): Prisma.Sql[] {
  const parts: Prisma.Sql[] = []
  if (procedureCode !== undefined) parts.push(sql`d.procedure_code = ${procedureCode}`)
  if (stepKey !== undefined) parts.push(sql`d.step_key = ${stepKey}`)
  if (status !== undefined) parts.push(sql`d.status = ${status}::"DossierStatus"`)
  if (query !== undefined) parts.push(matching(query))
  return parts
}

function matching(query: string): Prisma.Sql {
  const code = tidyCode(query)
  if (dossierCodePattern.test(code)) return sql`d.code = ${code}`
  if (/^[HG0-9][0-9.]*-?[0-9-]*$/.test(code)) return sql`d.code LIKE ${`${code}%`}`
  const pattern = `%${searchKey(query).replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`d.owner_name_search LIKE ${pattern}`
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { loadCalendar } from '@/lib/calendar/queries'
import { type Actor, roles } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import type { Prisma } from '@/prisma/generated/client'
import { loadDossier } from '../change/load-dossier'
import { runningClock } from '../model/deadlines'
import { answeringAgency } from '../model/opinions'
import { handledAgencies, handlingRoles, mayAskOpinion } from '../policy'
import { mayAnswerOpinion, maySeeOpinion, mayWithdrawOpinion } from '../policy/opinions'
import { colleaguesIn } from '../reading/colleagues'
import { readOpinions } from '../reading/opinions'

/** What is asked of this official, as a condition: of them, of their groups, of the agencies where they handle dossiers. */
function askedOf(actor: Extract<Actor, { kind: 'official' }>): Prisma.OpinionRequestWhereInput {
  const agencies = [...handledAgencies(actor)]
  return {
    OR: [
      { askedOf: 'COLLEAGUE', officialId: actor.officialId, agencyId: { in: agencies } },
      ...actor.grants.map(({ agencyId, role }) => ({ askedOf: 'UNIT' as const, agencyId, role })),
      { askedOf: 'AGENCY', askedAgencyId: { in: agencies } },
    ],
  }
}

/** `asked`: what waits for this official, the earliest due first; `answered`: what was, the latest first; `mine`: what they asked and still wait for. */
export type OpinionList = 'asked' | 'answered' | 'mine'

/** The opinions an official is asked for, has given, or waits for; nothing for anybody else. */
export async function listOpinions(actor: Actor, list: OpinionList) {
  if (actor.kind !== 'official') return []
  if (list === 'mine') return readOpinions({ askedById: actor.officialId, agencyId: { in: [...handledAgencies(actor)] }, state: 'OPEN' })
  return list === 'asked' ? readOpinions({ ...askedOf(actor), state: 'OPEN' }) : readOpinions({ ...askedOf(actor), state: 'ANSWERED' }, { newestFirst: true, limit: 50 })
}

/** How many opinions wait for this official; 0 for anybody else. */
export const countOpinions = async (actor: Actor): Promise<number> => (actor.kind === 'official' ? db.opinionRequest.count({ where: { ...askedOf(actor), state: 'OPEN' } }) : 0)

/**
 * One opinion, or null. Officials of another agency read the question and the papers chosen for it, no more: the code of
 * the dossier is theirs alone who handle it. It is about somebody's dossier, so the reading is recorded.
 */
export async function findOpinion(actor: Actor, id: string, now: Date) {
  const row = await db.opinionRequest.findUnique({ where: { id }, include: { dossier: true } })
  if (actor.kind !== 'official' || !row || !maySeeOpinion(actor, row)) return null
  const [[opinion], agency] = await Promise.all([readOpinions({ id }), db.agency.findUnique({ where: { id: row.agencyId }, select: { name: true } })])
  if (!opinion) return null
  const { dossier, agencyId } = row
  await recordAudit(db, { actor, at: now, action: 'dossier.opinion.read', subject: { kind: 'dossier', id: dossier.id }, agencyId, ownerId: dossier.ownerId, detail: { opinionId: id } })
  const isOpen = row.state === 'OPEN'
  return {
    ...opinion,
    agencyName: agency?.name ?? '',
    answeringAgencyId: answeringAgency(row),
    dossierCode: handledAgencies(actor).includes(agencyId) ? dossier.code : null,
    mayAnswer: isOpen && mayAnswerOpinion(actor, row, dossier),
    mayWithdraw: isOpen && mayWithdrawOpinion(actor, row, dossier),
  }
}
export type FoundOpinion = NonNullable<Awaited<ReturnType<typeof findOpinion>>>

/** Leave to read a paper that goes with a question or its answer, or null. An official's reading is recorded. */
export async function grantOpinionFile(actor: Actor, { opinionId, fileId }: { opinionId: string; fileId: string }, now: Date): Promise<FileGrant | null> {
  const row = await db.opinionRequest.findUnique({ where: { id: opinionId }, include: { papers: true, dossier: { select: { ownerId: true } } } })
  if (!row || !maySeeOpinion(actor, row) || (row.letterFileId !== fileId && !row.papers.some((paper) => paper.fileId === fileId))) return null
  const { agencyId, dossier } = row
  await recordAudit(db, { actor, at: now, action: 'dossier.file.read', subject: { kind: 'file', id: fileId }, agencyId, ownerId: dossier.ownerId, detail: { opinionId } })
  return grantFile(fileId)
}

const handling = { in: [...handlingRoles] }

/** Whom an opinion on the dossier may be asked of, by when at the latest, and which papers may go with it; null where this official may not ask. */
export async function findOpinionTargets(actor: Actor, code: string) {
  const dossier = await loadDossier(db, actor, { code })
  if (!dossier || actor.kind !== 'official' || !mayAskOpinion(actor, dossier)) return null
  const { agencyId } = dossier
  const [colleagues, held, agencies, calendar] = await Promise.all([
    colleaguesIn(agencyId, actor.officialId),
    db.officialGrant.findMany({ where: { agencyId, revokedAt: null, role: handling, officialId: { not: actor.officialId }, official: { disabledAt: null } }, distinct: ['role'], select: { role: true } }),
    db.agency.findMany({ where: { id: { not: agencyId }, grants: { some: { revokedAt: null, role: handling, official: { disabledAt: null } } } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    loadCalendar(actor, agencyId),
  ])
  return {
    colleagues: colleagues.map(({ id, ...person }) => ({ ...person, key: shortId(id) })),
    units: roles.filter((role) => held.some((one) => one.role === role)),
    agencies: agencies.map(({ id, name }) => ({ name, key: shortId(id) })),
    calendar,
    /** The deadline that an opinion must come before; null where none runs. */
    runsOut: runningClock(dossier)?.due ?? null,
  }
}

export const opinionNews = ['asked', 'reminder', 'late', 'answered'] as const
export type OpinionNews = (typeof opinionNews)[number]

/** Who of another agency is told that something is asked of it. */
const doorkeepers = ['COUNTER_OFFICER', 'CLERK', 'SUPERVISOR'] as const

/** Whom to tell what about an opinion; null where there is nothing to tell any more. For the worker only. */
export async function findOpinionNews(actor: Actor, opinionId: string, news: OpinionNews) {
  if (actor.kind !== 'system') return null
  const row = await db.opinionRequest.findUnique({ where: { id: opinionId }, include: { dossier: { select: { code: true } } } })
  if (!row || (row.state === 'OPEN') === (news === 'answered')) return null
  const { askedById, dossierId, agencyId, askedAgencyId, officialId, role } = row
  const wanted = askedAgencyId ? [...doorkeepers] : role ? [role] : []
  const group = await db.official.findMany({
    where: { id: { not: askedById }, disabledAt: null, grants: { some: { agencyId: askedAgencyId ?? agencyId, role: { in: wanted }, revokedAt: null } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const asked = [...(officialId ? [officialId] : []), ...group.map(({ id }) => id)]
  const asker = news === 'answered' || news === 'late' || row.askedOf === 'OUTSIDE' ? [askedById] : []
  return {
    key: shortId(row.id),
    dossierId,
    /** By whether they may know the code of the dossier. */
    recipients: [
      ...(news === 'answered' ? [] : asked.map((id) => ({ id, code: askedAgencyId ? null : row.dossier.code }))),
      ...asker.map((id) => ({ id, code: row.dossier.code })),
    ],
  }
}

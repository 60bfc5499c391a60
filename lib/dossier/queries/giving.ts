import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { workingDaysWaited } from '@/lib/calendar/model/waited'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { decrypt, hashToken } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { maskedEmail, maskedPhone } from '@/lib/notification/model'
import { searchKey } from '@/lib/procedure/model/search'
import { type Given, loadDossier, loadGiven } from '../change/load-dossier'
import { collectionCode, defaultReminderDays, type Sought } from '../model/collecting'
import { givingAgencies, may, maySetReminders } from '../policy'
import { proxyOf, resultsOf } from '../reading/results'

const pageSize = 30

export type WaitingResult = {
  readonly code: string
  readonly ownerName: string
  /** Who filed it for its owner; null: the owner, or the counter. */
  readonly submitterName: string | null
  readonly procedureName: string
  readonly delivery: 'ELECTRONIC' | 'COUNTER' | 'POST'
  readonly completedAt: Date
  /** Working days since. */
  readonly waited: number
  /** Whole đồng still owed. */
  readonly owed: number
  readonly cameBack: boolean
}

/**
 * Results that wait at the counter, the longest first; with something sought those it names, wherever their way goes.
 * `after` is what the page before gave as `next`.
 */
export async function listWaitingResults(actor: Actor, { sought, after }: { sought?: Sought | null; after?: string | undefined }, now: Date) {
  const agencies = givingAgencies(actor)
  if (agencies.length === 0) return { rows: [], next: null }
  const last = after ? await db.dossier.findFirst({ where: { code: after, agencyId: { in: [...agencies] } }, select: { id: true, completedAt: true } }) : null
  const found = await db.dossier.findMany({
    where: {
      agencyId: { in: [...agencies] },
      status: 'COMPLETED',
      ...narrowed(sought ?? null),
      ...(last?.completedAt && { OR: [{ completedAt: { gt: last.completedAt } }, { completedAt: last.completedAt, id: { gt: last.id } }] }),
    },
    orderBy: [{ completedAt: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
    select: {
      id: true, agencyId: true, code: true, ownerName: true, submitterName: true, procedureVersionId: true, delivery: true, completedAt: true,
      postalItems: { where: { state: 'UNDELIVERED' }, select: { id: true } },
    },
  })
  const shown = found.slice(0, pageSize)
  const [owed, names, waitedOf] = await Promise.all([
    owedBy(shown.map(({ id }) => id)),
    namesOf(shown.map((row) => row.procedureVersionId)),
    waiting(actor, shown, now),
  ])
  const rows = shown.map((row): WaitingResult => ({
    code: row.code ?? '',
    ownerName: row.ownerName,
    submitterName: row.submitterName,
    procedureName: names.get(row.procedureVersionId) ?? '',
    delivery: row.delivery,
    completedAt: row.completedAt ?? now,
    waited: waitedOf(row),
    owed: owed.get(row.id) ?? 0,
    cameBack: row.postalItems.length > 0,
  }))
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.code ?? null) : null }
}

function narrowed(sought: Sought | null) {
  if (sought === null) return {}
  if ('code' in sought) return { code: sought.code }
  return 'token' in sought ? { trackingHash: hashToken(sought.token) } : { ownerNameSearch: { contains: searchKey(sought.name) } }
}

async function owedBy(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sums = await db.fee.groupBy({ by: ['dossierId'], where: { dossierId: { in: [...ids] }, state: 'DUE' }, _sum: { amount: true } })
  return new Map(sums.map(({ dossierId, _sum }) => [dossierId, _sum.amount ?? 0]))
}

async function namesOf(versionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.procedureVersion.findMany({ where: { id: { in: [...new Set(versionIds)] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type Completed = { readonly agencyId: string; readonly completedAt: Date | null }

async function waiting(actor: Actor, rows: readonly Completed[], now: Date) {
  const ids = [...new Set(rows.map(({ agencyId }) => agencyId))]
  const calendars = new Map(await Promise.all(ids.map(async (id) => [id, await loadCalendar(actor, id)] as const)))
  return ({ agencyId, completedAt }: Completed) => {
    const calendar = calendars.get(agencyId)
    return calendar && completedAt ? workingDaysWaited(calendar, dayOf(completedAt), dayOf(now)) : 0
  }
}

/** The code of the dossier that a scanned code or address names, where it is of a counter of the actor; null otherwise. */
export async function findSoughtCode(actor: Actor, sought: Sought): Promise<string | null> {
  if ('name' in sought) return null
  const own = { in: [...givingAgencies(actor)] }
  const atCounter = { OR: [{ agencyId: own }, { intakeAgencyId: own, delivery: 'COUNTER' as const }] }
  const where = { ...atCounter, status: { in: ['COMPLETED' as const, 'RETURNED' as const] }, ...narrowed(sought) }
  return (await db.dossier.findFirst({ where, select: { code: true } }))?.code ?? null
}

const competentFor = ({ agencyId }: Given) => db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true, hotline: true } })

async function readyOf(actor: Actor, dossier: Given) {
  const [results, fees, proxy, competent] = await Promise.all([
    resultsOf(dossier),
    db.fee.findMany({ where: { dossierId: dossier.id, state: 'DUE' }, select: { id: true, label: true, amount: true } }),
    proxyOf(dossier.id),
    dossier.agencyId === dossier.givingAgencyId ? null : competentFor(dossier),
  ])
  return {
    code: dossier.code,
    version: dossier.version,
    procedureName: dossier.filedUnder.definition.name.vi,
    delivery: dossier.delivery,
    deliveryAddress: dossier.deliveryCipher && decrypt(dossier.deliveryCipher),
    completedAt: dossier.completedAt,
    results,
    /** Who worked it, where that is another agency. */
    competent,
    fees: fees.map(({ id, ...fee }) => ({ ...fee, key: shortId(id) })),
    // Not their numbers: whoever hands over must read them from the paper that is shown.
    proxy: proxy && { name: proxy.name },
    mayGive: dossier.status === 'COMPLETED' && may(actor, 'handOver', dossier),
  }
}

/**
 * What the counter gives to whoever comes for a dossier: its result, and the others of its owner that wait there too. The
 * reading is recorded for the owner. Null where it is not of the actor's counter.
 */
export async function findReadyResults(actor: Actor, code: string, now: Date) {
  const dossier = await loadGiven(db, actor, code)
  if (!dossier || !givingAgencies(actor).includes(dossier.givingAgencyId)) return null
  const { givingAgencyId } = dossier
  const others = await db.dossier.findMany({
    where: {
      ownerId: dossier.ownerId, status: 'COMPLETED', id: { not: dossier.id },
      OR: [{ agencyId: givingAgencyId }, { intakeAgencyId: givingAgencyId, delivery: 'COUNTER' }],
    },
    orderBy: { completedAt: 'asc' },
    take: 19,
    select: { code: true },
  })
  const loaded = await Promise.all(others.map((other) => loadGiven(db, actor, other.code ?? '')))
  const all = [dossier, ...loaded.filter((one) => one !== null)]
  const { ownerId } = dossier
  for (const { id, agencyId } of all) await recordAudit(db, { actor, at: now, action: 'dossier.read', subject: { kind: 'dossier', id }, agencyId, ownerId })
  const [owner, ready, sent, collectionId, postal] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: ownerId }, select: { phoneCipher: true, emailCipher: true, emailConfirmedAt: true } }),
    Promise.all(all.map((one) => readyOf(actor, one))),
    db.collectionCode.findFirst({ where: { agencyId: givingAgencyId, personId: ownerId, usedAt: null, expiresAt: { gt: now } }, orderBy: { sentAt: 'desc' } }),
    db.collectedResult.findFirst({ where: { dossierId: dossier.id, endedAt: null }, select: { collectionId: true } }),
    db.postalItem.findFirst({ where: { dossierId: dossier.id }, orderBy: { sentAt: 'desc' } }),
  ])
  return {
    code: dossier.code,
    agencyId: givingAgencyId,
    status: dossier.status,
    version: dossier.version,
    ownerName: dossier.ownerName,
    submitterName: dossier.submitterName,
    ways: [
      ...(owner.phoneCipher ? [maskedPhone(decrypt(owner.phoneCipher))] : []),
      ...(owner.emailCipher && owner.emailConfirmedAt ? [maskedEmail(decrypt(owner.emailCipher))] : []),
    ],
    codeSent: sent && { sentAt: sent.sentAt, expiresAt: sent.expiresAt, triesLeft: collectionCode.tries - sent.tries },
    ready,
    collection: collectionId && shortId(collectionId.collectionId),
    postal: postal && { state: postal.state, trackingNumber: postal.trackingNumber, sentAt: postal.sentAt, closedAt: postal.closedAt },
  }
}
export type ReadyResults = NonNullable<Awaited<ReturnType<typeof findReadyResults>>>

/** The agency's reminders in working days, for who may set them. */
export async function findReminderDays(actor: Actor, agencyId: string): Promise<readonly number[] | null> {
  if (!maySetReminders(actor, agencyId)) return null
  return (await db.collectionSetting.findUnique({ where: { agencyId } }))?.reminderDays ?? defaultReminderDays
}

/** Postal items under way, the longest first. */
export async function listPostalItems(actor: Actor) {
  const agencies = givingAgencies(actor)
  const rows = await db.postalItem.findMany({
    where: { agencyId: { in: [...agencies] }, state: 'SENT' },
    orderBy: { sentAt: 'asc' },
    take: 200,
    select: { trackingNumber: true, sentAt: true, dossier: { select: { code: true, ownerName: true, version: true } } },
  })
  return rows.map(({ dossier, ...row }) => ({ ...row, ...dossier, code: dossier.code ?? '' }))
}

/** Whom the owner named to collect the result of their dossier; null where nobody, or not theirs. */
export async function findProxy(actor: Actor, code: string) {
  const dossier = actor.kind === 'citizen' ? await loadDossier(db, actor, { code }) : null
  return dossier && proxyOf(dossier.id)
}

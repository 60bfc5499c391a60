import 'server-only'
import { opensFrom } from '@/lib/calendar/model/calendar'
import { dueAt } from '@/lib/calendar/model/due'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor, Role } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { officialNames, officialsOnDuty } from '@/lib/identity/queries'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { hindranceOf } from '../change/accept'
import { type Loaded, loadDossier } from '../change/load-dossier'
import { allows } from '../model/actions'
import type { IntakeHindrance } from '../model/completeness'
import { mostAtOnce } from '../model/queue'
import { may } from '../policy'

type Row = { readonly code: string; readonly version: number; readonly ownerName: string; readonly procedureName: string }

/** A dossier that cannot be part of it, and why. */
export type Left<Code extends string> = { readonly code: string; readonly refusal: Code }

const rowOf = (dossier: Loaded): Row => ({
  code: dossier.code, version: dossier.version, ownerName: dossier.ownerName, procedureName: dossier.filedUnder.definition.name.vi,
})

/** Those of the codes that the actor may see, each once, in their order. */
async function seen(actor: Actor, codes: readonly string[]): Promise<Loaded[]> {
  const found = await Promise.all([...new Set(codes)].slice(0, mostAtOnce).map((code) => loadDossier(db, actor, { code })))
  return found.flatMap((dossier) => (dossier ? [dossier] : []))
}

export type ToAccept = Row & {
  /** Which it would have if it were taken in now; null where the law sets no limit. */
  readonly due: Date | null
  /** What is still to be collected, in đồng. */
  readonly owed: number
}

/** What taking in these dossiers together would do, and which of them stay out of it. */
export async function previewAcceptance(actor: Actor, codes: readonly string[], now: Date) {
  const [rows, left]: [ToAccept[], Left<AgainstAccepting>[]] = [[], []]
  if (actor.kind !== 'official') return { rows, left }
  for (const dossier of await seen(actor, codes)) {
    const refusal = await againstAccepting(actor, dossier, now)
    if (refusal) left.push({ code: dossier.code, refusal })
    else rows.push(await toAccept(actor, dossier, now))
  }
  return { rows, left }
}

type AgainstAccepting = IntakeHindrance | 'not-found' | 'no-working-hours'

async function againstAccepting(actor: Actor, dossier: Loaded, now: Date): Promise<AgainstAccepting | null> {
  if (!may(actor, 'accept', dossier)) return dossier.status === 'REGISTERED' ? 'not-found' : 'not-possible'
  if (!allows(dossier, 'accept')) return 'not-possible'
  if (!opensFrom(await loadCalendar(actor, dossier.agencyId), dayOf(now))) return 'no-working-hours'
  return hindranceOf(db, dossier)
}

async function toAccept(actor: Actor, dossier: Loaded, now: Date): Promise<ToAccept> {
  const calendar = await loadCalendar(actor, dossier.agencyId)
  const { due } = dueAt(calendar, timeLimitFor(dossier.filedUnder.definition, dossier), now)
  const { _sum } = await db.fee.aggregate({ where: { dossierId: dossier.id, state: 'DUE' }, _sum: { amount: true } })
  return { ...rowOf(dossier), due, owed: _sum.amount ?? 0 }
}

export type ToReassign = Row & { readonly stepTitle: string; readonly holderName: string | null }

/** `fits`: how many of the dossiers they can be given. */
export type Colleague = { readonly key: string; readonly fullName: string; readonly title: string; readonly fits: number }

/** What handing these dossiers over would move, to whom they could go (of the step's role and on duty), and which stay out of it. */
export async function previewReassignment(actor: Actor, codes: readonly string[], now: Date) {
  const [rows, left]: [ToReassign[], Left<'not-found' | 'not-possible'>[]] = [[], []]
  if (actor.kind !== 'official') return { rows, left, colleagues: [] }
  const dossiers = await seen(actor, codes)
  const movable = dossiers.filter((dossier) => may(actor, 'reassign', dossier) && dossier.stepRole !== null)
  for (const dossier of dossiers) {
    if (!movable.includes(dossier)) left.push({ code: dossier.code, refusal: dossier.stepRole === null ? 'not-possible' : 'not-found' })
  }
  const holders = await officialNames(actor, movable.flatMap(({ assigneeId }) => (assigneeId ? [assigneeId] : [])))
  for (const dossier of movable) {
    const stepTitle = stepByKey(dossier.filedUnder.definition.workflow, dossier.stepKey)?.title.vi ?? ''
    rows.push({ ...rowOf(dossier), stepTitle, holderName: holders.get(dossier.assigneeId ?? '')?.fullName ?? null })
  }
  return { rows, left, colleagues: await colleaguesOf(actor, movable, now) }
}

async function colleaguesOf(actor: Actor, movable: readonly Loaded[], now: Date): Promise<Colleague[]> {
  const fits = new Map<string, number>()
  const onDuty = new Map<string, readonly string[]>()
  for (const { agencyId, stepRole, assigneeId } of movable) {
    const group = `${agencyId} ${stepRole ?? ''}`
    const ids = onDuty.get(group) ?? (await officialsOnDuty(actor, agencyId, stepRole as Role, dayOf(now)))
    onDuty.set(group, ids)
    for (const id of ids) if (id !== assigneeId) fits.set(id, (fits.get(id) ?? 0) + 1)
  }
  const names = await officialNames(actor, [...fits.keys()])
  return [...fits]
    .map(([id, count]) => ({ key: shortId(id), fullName: names.get(id)?.fullName ?? '', title: names.get(id)?.title ?? '', fits: count }))
    .toSorted((a, b) => b.fits - a.fits || a.fullName.localeCompare(b.fullName, 'vi'))
}

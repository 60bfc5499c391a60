import 'server-only'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { type RunningTime, runningTime, type WarningPercent, warningsAt } from '@/lib/calendar/model/warnings'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { officialAddresses, officialsOnDuty } from '@/lib/identity/queries'
import { enqueueMail } from '@/lib/notification/enqueue-mail'
import { officialsWanting } from '@/lib/notification/queries/office'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { clockOf } from './change/clock-of'
import { type Loaded, lockDossier } from './change/load-dossier'
import { watchDeadline } from './change/watch-deadline'
import { runningClock } from './model/deadlines'

export type WarnDeadlineInput = {
  readonly dossierId: string
  /** Where the official finds the dossier. */
  readonly link: (code: string) => string
}

/** From this share on the supervisors are told too. */
const escalatedFrom = 80

/**
 * Warns of a deadline once a share of its time has passed: whoever has the dossier, or the group of its step where nobody
 * has it or its taker is away; from 80 % on the supervisors too. Of several shares that have passed unseen only the last
 * is told. Each date and share is told once, however often and by however many processes this is asked; a date that
 * moves begins anew. Leaves the next look to the queue.
 */
export function warnDeadline(actor: Actor, { dossierId, link }: WarnDeadlineInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const dossier = await lockDossier(tx, actor, { id: dossierId })
    if (!dossier) return refuse('not-found')
    const clock = runningClock(dossier)
    const calendar = clock && (await loadCalendar(actor, dossier.agencyId, tx))
    if (!clock || !calendar || calendar.hours.length === 0) return ok({ warned: null })

    const { passed, next } = warningsAt(calendar, await timeOf(tx, calendar, dossier, clock.due), now)
    const { count } = await tx.dueWarning.createMany({
      data: passed.map((percent) => ({ dossierId, dueAt: clock.due, percent, warnedAt: now })),
      skipDuplicates: true,
    })
    const reached = passed.at(-1)
    if (reached !== undefined && count > 0) await tell(tx, actor, { dossier, due: clock.due, percent: reached, link: link(dossier.code) }, now)
    if (next) await watchDeadline(tx, dossierId, next)
    return ok({ warned: count > 0 ? (reached ?? null) : null })
  })
}

async function timeOf(tx: Tx, calendar: WorkingCalendar, dossier: Loaded, due: Date): Promise<RunningTime> {
  const { intakeBegan, history } = await clockOf(tx, dossier)
  return history ? runningTime(calendar, history, due) : { start: intakeBegan, due, waited: 0 }
}

type Warning = { readonly dossier: Loaded; readonly due: Date; readonly percent: WarningPercent; readonly link: string }

async function tell(tx: Tx, actor: Actor, { dossier, due, percent, link }: Warning, now: Date): Promise<void> {
  const all = await concerned(tx, actor, dossier, percent, now)
  const ids = await officialsWanting(actor, all, ({ atOnce }) => atOnce.includes(percent), tx)
  for (const [officialId, address] of await officialAddresses(actor, ids, tx)) {
    const dedupeKey = `deadline-${dossier.id}-${String(due.getTime())}-${String(percent)}-${officialId}`
    await enqueueMail(tx, { topic: `official.deadline-${percent}`, params: { code: dossier.code }, locale: 'vi', address, link, dedupeKey, dossierId: dossier.id }, now)
  }
}

async function concerned(tx: Tx, actor: Actor, dossier: Loaded, percent: WarningPercent, now: Date): Promise<readonly string[]> {
  // While the citizen looks at a draft it is nobody's turn, and time runs: its step tells who began it.
  const role = dossier.stepRole ?? stepByKey(dossier.filedUnder.definition.workflow, dossier.stepKey)?.role
  const group = role ? await officialsOnDuty(actor, dossier.agencyId, role, dayOf(now), tx) : []
  const taker = dossier.assigneeId
  const supervisors = percent < escalatedFrom ? [] : await officialsOnDuty(actor, dossier.agencyId, 'SUPERVISOR', dayOf(now), tx)
  return [...new Set([...(taker ? [taker] : []), ...(taker && group.includes(taker) ? [] : group), ...supervisors])]
}

import type { WorkingCalendar } from './calendar'
import { dueAt, type DueStep, type TimeLimit } from './due'
import { dueAfterPause, restartDue, shiftDue, type SupplementClockPolicy } from './pause'
import { workingMinutesBetween } from './working-time'

/** Why the processing clock stood still. */
export type PauseCause = 'SUPPLEMENT' | 'PAYMENT'

/** What happened to the clock after acceptance. `until` is null while the wait lasts; `due` is what the approver granted. */
export type ClockChange =
  | { readonly kind: 'PAUSE'; readonly cause: PauseCause; readonly from: Date; readonly until: Date | null }
  | { readonly kind: 'EXTENSION'; readonly at: Date; readonly due: Date }

/** Everything the due date of one dossier hangs on; changes in the order in which they happened. */
export type ClockHistory = {
  readonly limit: TimeLimit
  readonly policy: SupplementClockPolicy
  readonly acceptedAt: Date
  readonly changes: readonly ClockChange[]
}

type Waited = { readonly at: Date; readonly from: Date; readonly cause: PauseCause; readonly minutes: number }

/** One line of the explanation. What begins with WAITED closes a wait; WAITING is one that lasts. */
export type ClockStep =
  | DueStep
  | ({ readonly code: 'WAITED_SHIFTED'; readonly due: Date } & Waited)
  | ({ readonly code: 'WAITED_RESTARTED' } & Waited)
  | ({ readonly code: 'WAITED_UNMOVED' } & Waited)
  | { readonly code: 'WAITING'; readonly at: Date; readonly cause: PauseCause }
  /** `late`: granted only when the date before had passed. */
  | { readonly code: 'EXTENDED'; readonly at: Date; readonly before: Date; readonly due: Date; readonly late: boolean }

export type Explanation = {
  readonly due: Date | null
  /** The date given at acceptance. */
  readonly first: Date | null
  readonly steps: readonly ClockStep[]
}

type Pause = Extract<ClockChange, { kind: 'PAUSE' }>

/** The due date after a wait: for money it always moves by the wait, for a supplement by the policy of the procedure. */
export function dueAfterWait(cal: WorkingCalendar, history: Pick<ClockHistory, 'limit' | 'policy'>, due: Date | null, pause: Pause): Date | null {
  if (due === null || pause.until === null) return due
  if (pause.cause === 'PAYMENT') return shiftDue(cal, due, pause.from, pause.until)
  return dueAfterPause(cal, history.policy, { limit: history.limit, due, pausedFrom: pause.from, pausedTo: pause.until })
}

function pauseSteps(cal: WorkingCalendar, history: ClockHistory, due: Date, pause: Pause): readonly ClockStep[] {
  const { cause, from, until } = pause
  if (until === null) return [{ code: 'WAITING', at: from, cause }]
  const waited = { at: until, from, cause, minutes: Math.max(0, workingMinutesBetween(cal, from, until)) }
  const after = dueAfterWait(cal, history, due, pause) ?? due
  if (cause === 'PAYMENT' || history.policy === 'SHIFT') return [{ code: 'WAITED_SHIFTED', ...waited, due: after }]
  if (history.policy === 'KPI') return [{ code: 'WAITED_UNMOVED', ...waited }]
  return [{ code: 'WAITED_RESTARTED', ...waited }, ...restartDue(cal, history.limit, until).steps]
}

/**
 * How the due date of a dossier came about, line by line, from its acceptance over its waits and extensions. The date it
 * ends at is made by the same functions that the commands call, so the explanation cannot tell another.
 */
export function explainDue(cal: WorkingCalendar, history: ClockHistory): Explanation {
  const accepted = dueAt(cal, history.limit, history.acceptedAt)
  const steps: ClockStep[] = [...accepted.steps]
  let { due } = accepted
  for (const change of history.changes) {
    if (due === null) break
    if (change.kind === 'EXTENSION') {
      steps.push({ code: 'EXTENDED', at: change.at, before: due, due: change.due, late: due < change.at })
      ;({ due } = change)
      continue
    }
    steps.push(...pauseSteps(cal, history, due, change))
    due = dueAfterWait(cal, history, due, change)
  }
  return { due, first: accepted.due, steps }
}

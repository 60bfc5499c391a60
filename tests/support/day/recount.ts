/**
 * The clock counted a second time, minute by minute and by nothing of lib/calendar: what a patient clerk with a calendar
 * on the wall would find. Moments are whole minutes of Việt Nam; the law is that of docs and of lib/calendar's comments.
 */
const minute = 60_000
const day = 86_400_000
const zone = 7 * 3_600_000

export type Wall = {
  readonly hours: readonly { readonly weekday: number; readonly opensMinute: number; readonly closesMinute: number }[]
  /** Days that are not what their weekday says, "2026-11-24". */
  readonly off: ReadonlySet<string>
  readonly makeUp: ReadonlySet<string>
}

export type Limit = { readonly unit: 'HOURS' | 'WORKING_DAYS' | 'DAYS' | 'SAME_DAY' | 'NONE'; readonly amount: number; readonly cutoffMinute?: number | undefined }

const dateOf = (at: number) => new Date(at + zone).toISOString().slice(0, 10)
const minuteOfDay = (at: number) => Math.floor(((at + zone) % day) / minute)
const startOf = (at: number) => at - ((at + zone) % day)
const weekday = (at: number) => new Date(at + zone).getUTCDay() || 7

/** The stretches of the day; a make-up day is worked like the fullest weekday, which in this ward is a Monday. */
function stretches(wall: Wall, at: number) {
  const date = dateOf(at)
  if (wall.off.has(date)) return []
  const like = wall.makeUp.has(date) ? 1 : weekday(at)
  return wall.hours.filter((one) => one.weekday === like)
}

const isOpen = (wall: Wall, at: number) =>
  stretches(wall, at).some(({ opensMinute, closesMinute }) => minuteOfDay(at) >= opensMinute && minuteOfDay(at) < closesMinute)
const isWorked = (wall: Wall, at: number) => stretches(wall, at).length > 0
const closing = (wall: Wall, at: number) => startOf(at) + Math.max(...stretches(wall, at).map(({ closesMinute }) => closesMinute)) * minute

function firstOpen(wall: Wall, at: number): number {
  let look = at
  while (!isOpen(wall, look)) look += minute
  return look
}

/** The moment at which so many open minutes are over. */
function afterOpenMinutes(wall: Wall, from: number, count: number): number {
  let look = from
  for (let left = count; left > 0; look += minute) if (isOpen(wall, look)) left -= 1
  return look
}

function openMinutes(wall: Wall, from: number, until: number): number {
  let count = 0
  for (let look = from; look < until; look += minute) if (isOpen(wall, look)) count += 1
  return count
}

/** Walks on from day to day, and counts those that are worked. */
function workedDayAfter(wall: Wall, at: number, count: number): number {
  let look = startOf(at)
  for (let left = count; left > 0; ) {
    look += day
    if (isWorked(wall, look)) left -= 1
  }
  return look
}

function firstDue(wall: Wall, limit: Limit, acceptedAt: number): number | null {
  switch (limit.unit) {
    case 'NONE':
      return null
    case 'HOURS':
      return afterOpenMinutes(wall, acceptedAt, limit.amount * 60)
    case 'SAME_DAY': {
      const today = isWorked(wall, acceptedAt) && minuteOfDay(acceptedAt) < (limit.cutoffMinute ?? 900) && acceptedAt < closing(wall, acceptedAt)
      return closing(wall, today ? acceptedAt : workedDayAfter(wall, acceptedAt, 1))
    }
    case 'WORKING_DAYS':
      return closing(wall, workedDayAfter(wall, firstOpen(wall, acceptedAt), limit.amount))
    case 'DAYS': {
      let look = startOf(firstOpen(wall, acceptedAt)) + limit.amount * day
      while (!isWorked(wall, look)) look += day
      return closing(wall, look)
    }
  }
}

export type Wait = { readonly from: Date; readonly until: Date; readonly why: 'supplement' | 'payment' }

/** When a dossier is due that was accepted then and waited so. */
export function recountDue(wall: Wall, asked: { limit: Limit; policy: 'SHIFT' | 'RESTART' | 'KPI'; acceptedAt: Date; waits: readonly Wait[] }): Date | null {
  let due: number | null = firstDue(wall, asked.limit, asked.acceptedAt.getTime())
  for (const { from, until, why } of asked.waits) {
    if (due === null) return null
    const policy = why === 'payment' ? 'SHIFT' : asked.policy
    if (policy === 'RESTART') due = firstDue(wall, asked.limit, until.getTime())
    else if (policy === 'SHIFT') due = afterOpenMinutes(wall, due, openMinutes(wall, from.getTime(), until.getTime()))
  }
  return due === null ? null : new Date(due)
}

/** When the counter has to have answered what was filed, or supplemented, then: after eight open hours. */
export const recountIntake = (wall: Wall, from: Date): Date => new Date(afterOpenMinutes(wall, from.getTime(), 480))

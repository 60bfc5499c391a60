/** Việt Nam has had one time zone without summer time since 1975: UTC+7. */
const offset = 7 * 3_600_000

/** A calendar day in Việt Nam, "2026-11-23". */
export type Day = string

/** The day in Việt Nam at that moment. */
export const dayOf = (moment: Date): Day => new Date(moment.getTime() + offset).toISOString().slice(0, 10)

/** Minutes since midnight in Việt Nam at that moment, 0 to 1439. */
export const minuteOf = (moment: Date): number => Math.floor(((moment.getTime() + offset) % 86_400_000) / 60_000)

/** The moment at which that day in Việt Nam has run `minute` minutes. */
export const momentOf = (day: Day, minute: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) - offset + minute * 60_000)

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** "23/11/2026" in both languages: the order Vietnamese papers use. */
export const formatDay = (day: Day): string => day.split('-').reverse().join('/')

/** "14:05" for that many minutes since midnight; "24:00" at the end of the day. */
export function formatMinute(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** "14:05 23/11/2026", in Việt Nam's time. */
export const formatMoment = (moment: Date): string => `${formatMinute(minuteOf(moment))} ${formatDay(dayOf(moment))}`

/** True for a day that exists, written as a `Day`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day as a DATE column of the database takes it. */
export const toDateColumn = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** The day a DATE column holds. */
export const fromDateColumn = (date: Date): Day => date.toISOString().slice(0, 10)

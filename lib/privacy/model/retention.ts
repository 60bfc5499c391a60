import { dayOf, momentOf } from '@/lib/core/dates'

/** What a rule of an agency can destroy. What no rule reaches: registers, the trace, fees, and whatever a register points to. */
export const retentionKinds = ['stopped', 'finished', 'result', 'notice', 'delivery'] as const
export type RetentionKind = (typeof retentionKinds)[number]

/** Of those, the ones that may differ by the sector of the procedure. */
export const sectorKinds: readonly RetentionKind[] = ['stopped', 'finished', 'result']

/** `amount` null: for ever. Days run from the moment itself, years from the end of the year of it (Luật Lưu trữ 33/2024/QH15). */
export type Term = { readonly amount: number | null; readonly unit: 'DAY' | 'YEAR' }

/** What stands until an administrator says otherwise; none of it is switched on. */
export const usualTerms: Readonly<Record<RetentionKind, Term>> = {
  stopped: { amount: 5, unit: 'YEAR' },
  finished: { amount: 20, unit: 'YEAR' },
  result: { amount: null, unit: 'YEAR' },
  notice: { amount: 365, unit: 'DAY' },
  delivery: { amount: 180, unit: 'DAY' },
}

/** What ended before this moment is past its term; null: nothing ever is. */
export function endedBefore({ amount, unit }: Term, now: Date): Date | null {
  if (amount === null) return null
  if (unit === 'DAY') return new Date(now.getTime() - amount * 86_400_000)
  const year = Number(dayOf(now).slice(0, 4)) - amount
  return momentOf(`${String(year).padStart(4, '0')}-01-01`, 0)
}

/** Why somebody's account cannot be erased now. */
export const obstacles = ['open-dossier', 'open-complaint', 'open-rectification', 'open-appointment', 'held'] as const
export type Obstacle = (typeof obstacles)[number]

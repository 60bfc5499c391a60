import type { Day } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import type { LocalizedText } from '@/lib/form/schema'
import type { FeeRule, ProcedureDefinition } from '../schema'
import { timeLimitFor } from './limits'
import { tariffsOf } from './tariff'

type Limit = ProcedureDefinition['timeLimits'][number]['limit']

export type LimitWords = {
  readonly sameDay: (hour: string) => string
  readonly workingDays: (days: number) => string
  readonly days: (days: number) => string
  readonly hours: (hours: number) => string
  readonly none: string
  readonly hour: (hour: number, minute: number) => string
}

/** A time limit as one says it: "3 ngày làm việc". */
export function limitWords({ unit, amount, cutoffMinute }: Limit, words: LimitWords): string {
  switch (unit) {
    case 'SAME_DAY':
      return words.sameDay(words.hour(Math.floor(cutoffMinute / 60), cutoffMinute % 60))
    case 'WORKING_DAYS':
      return words.workingDays(amount)
    case 'DAYS':
      return words.days(amount)
    case 'HOURS':
      return words.hours(amount)
    case 'NONE':
      return words.none
  }
}

export type PriceWords = {
  readonly free: string
  readonly perUnit: string
  readonly exempt: string
  readonly amounts: (lowest: string, highest: string) => string
}

const always = ({ condition, caseKey, quantityField }: FeeRule) => !condition && !caseKey && !quantityField

function price(usual: readonly FeeRule[], words: PriceWords, locale: 'vi' | 'en'): string {
  const amounts = usual.map(({ amount }) => amount)
  const highest = Math.max(0, ...amounts)
  if (highest === 0) return words.free
  const lowest = Math.min(...amounts)
  const perUnit = usual.every(({ quantityField }) => quantityField) ? ` ${words.perUnit}` : ''
  const amount = lowest === highest ? formatDong(highest, locale) : words.amounts(formatDong(lowest, locale), formatDong(highest, locale))
  return amount + perUnit
}

/** What everybody pays on that day, and the note that explains it; where all depends and a note says how, the note alone. */
export function feeInShort(
  { fees, feeNote }: Pick<ProcedureDefinition, 'fees' | 'feeNote'>,
  { day, words, locale }: { readonly day: Day; readonly words: PriceWords; readonly locale: 'vi' | 'en' },
): { readonly price: string | null; readonly note: LocalizedText | undefined } {
  const tariffs = tariffsOf({ fees }, day)
  const usual = tariffs.flatMap((one) => one.usual)
  const sure = usual.filter(always)
  const shown = sure.length > 0 || feeNote ? sure : usual
  const exempt = tariffs.some(({ exemptions }) => exemptions.length > 0) ? words.exempt : ''
  return { price: shown.length > 0 || !feeNote ? price(shown, words, locale) + exempt : null, note: feeNote }
}

/** The limit of one who files online; where none is known, the note that says so. */
export function timeInShort(definition: Pick<ProcedureDefinition, 'timeLimits'>, words: LimitWords): string | LocalizedText {
  const limit = timeLimitFor(definition, { channel: 'ONLINE', caseKey: null })
  const note = definition.timeLimits.find((rule) => rule.limit.unit === 'NONE')?.note
  return limit.unit === 'NONE' && note ? note : limitWords(limit, words)
}

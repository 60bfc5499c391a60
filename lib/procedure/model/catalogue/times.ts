import type { Channel, Doubt, ProcedureSource } from '../../schema'
import type { CatalogueRecord, CatalogueTime } from '../../schema/catalogue'
import { searchKey } from '../search'
import { channelOf } from './fees'
import type { CatalogueWords } from './words'

type Rule = ProcedureSource['timeLimits'][number]
type Limit = Rule['limit']
type Reading = { readonly timeLimits: Rule[]; readonly doubts: readonly Doubt[] }

/** As the catalogue writes them, without diacritics. */
const units: Readonly<Record<string, 'WORKING_DAYS' | 'DAYS' | 'HOURS'>> = { 'ngay lam viec': 'WORKING_DAYS', ngay: 'DAYS', gio: 'HOURS', 'gio lam viec': 'HOURS' }
const unitOf = ({ unit }: Pick<Told, 'unit'>) => units[searchKey(unit ?? '')]
/** To tell which of two is longer; a working day is 8 of the hours, and 1.4 days of the calendar. */
const hours = { WORKING_DAYS: 8, DAYS: 5.7, HOURS: 1 } as const

const cutoffMinute = 900
const unknown: Limit = { unit: 'NONE', amount: 0, cutoffMinute }
const doubt = (code: Doubt['code'], value: string): Doubt => ({ part: 'timeLimits', code, value })
const said = ({ value, unit }: { value: number; unit: string | null }) => `${String(value).replace('.', ',')}${unit === null ? '' : ` ${unit.toLowerCase()}`}`

type Told = { readonly channel: Channel | undefined; readonly value: number; readonly unit: string | null }

function toldIn({ methods, processingTime }: Pick<CatalogueRecord, 'methods' | 'processingTime'>): readonly Told[] {
  const told = (channel: Channel | undefined, time: CatalogueTime): readonly Told[] =>
    typeof time?.value === 'number' && time.value > 0 ? [{ channel, value: time.value, unit: time.unit ?? null }] : []
  const byMethod = methods.flatMap(({ method, time }) => told(channelOf[method], time))
  return byMethod.length > 0 ? byMethod : told(undefined, processingTime)
}

const lengthOf = (told: Told) => told.value * hours[unitOf(told) ?? 'HOURS']
const limitOf = (told: Told): Limit => ({ unit: unitOf(told) ?? 'NONE', amount: Math.ceil(told.value), cutoffMinute })
const longest = (times: readonly Told[]): Told | undefined => [...times].sort((a, b) => lengthOf(b) - lengthOf(a))[0]
const different = (times: readonly Told[]) => [...new Set(times.map(said))]

/** How long it takes: never a number without a unit, and the longest where the cases of one channel differ. */
export function readTimes(record: Pick<CatalogueRecord, 'methods' | 'processingTime'>, words: CatalogueWords): Reading {
  const times = toldIn(record)
  const [first] = times
  if (!first) return { timeLimits: [{ limit: unknown, note: words.timeMissing }], doubts: [doubt('time-missing', '')] }
  const without = times.find((told) => unitOf(told) === undefined)
  if (without) return { timeLimits: [{ limit: unknown, note: words.timeWithoutUnit(said(without)) }], doubts: [doubt('time-without-unit', said(without))] }

  const channels = [...new Set(times.map(({ channel }) => channel))]
  const rules = channels.map((channel) => {
    const own = times.filter((one) => one.channel === channel)
    const each = different(own)
    return { channel, limit: limitOf(longest(own) ?? first), each }
  })
  const byCase = rules.find(({ each }) => each.length > 1)
  const doubts = [
    ...(byCase ? [doubt('time-by-case', byCase.each.join('; '))] : []),
    ...(times.some(({ value }) => !Number.isInteger(value)) ? [doubt('time-not-whole', different(times).join('; '))] : []),
  ]
  const noteOf = (each: readonly string[]) => (each.length > 1 ? { note: words.timeByCase(each.join('; ')) } : {})
  const general: Rule = { limit: limitOf(longest(times) ?? first), ...noteOf(byCase?.each ?? []) }
  const own = rules.filter(({ limit, channel }) => channel !== undefined && JSON.stringify(limit) !== JSON.stringify(general.limit))
  return {
    timeLimits: [...own.map(({ channel, limit, each }) => ({ ...(channel && { channel }), limit, ...noteOf(each) })), general],
    doubts,
  }
}

import { Localised } from '@/components/ui/localised'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { dayOf } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { olderLevel } from '@/lib/procedure/model/levels'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { tariffsOf } from '@/lib/procedure/model/tariff'
import type { FeeRule } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { limitWords } from './limit-words'
import type { PartProps } from './procedure'

const always = ({ condition, caseKey, quantityField }: FeeRule) => !condition && !caseKey && !quantityField

function price(locale: Locale, usual: readonly FeeRule[]): string {
  const words = text(locale).catalogue.procedure
  const amounts = usual.map(({ amount }) => amount)
  const highest = Math.max(0, ...amounts)
  if (highest === 0) return words.free
  const lowest = Math.min(...amounts)
  const perUnit = usual.every(({ quantityField }) => quantityField) ? ` ${words.perUnit}` : ''
  return (lowest === highest ? formatDong(highest, locale) : words.amounts(formatDong(lowest, locale), formatDong(highest, locale))) + perUnit
}

/** What everybody pays, and the note that explains it; where all depends and a note says how, the note alone. */
function FeeInShort({ locale, definition: { fees, feeNote } }: PartProps) {
  const tariffs = tariffsOf({ fees }, dayOf(new Date()))
  const usual = tariffs.flatMap((one) => one.usual)
  const sure = usual.filter(always)
  const shown = sure.length > 0 || feeNote ? sure : usual
  const exempt = tariffs.some(({ exemptions }) => exemptions.length > 0) ? text(locale).catalogue.procedure.exempt : ''
  return (
    <>
      {shown.length > 0 || !feeNote ? price(locale, shown) + exempt : null}
      {feeNote ? (
        <span className={shown.length > 0 ? 'block text-sm text-soft' : 'block'}>
          <Localised value={feeNote} locale={locale} />
        </span>
      ) : null}
    </>
  )
}

/** The limit of one who files online; where none is known, the note that says so. */
function TimeInShort({ locale, definition }: PartProps) {
  const limit = timeLimitFor(definition, { channel: 'ONLINE', caseKey: null })
  const note = definition.timeLimits.find((rule) => rule.limit.unit === 'NONE')?.note
  return limit.unit === 'NONE' && note ? <Localised value={note} locale={locale} /> : limitWords(limit, text(locale).catalogue.limits)
}

/** The answers people come for, at one glance. */
export function Facts({ locale, definition }: PartProps) {
  const words = text(locale).catalogue
  const { level } = definition
  const online = (
    <>
      <Tag tone={level === 'INFO' ? 'neutral' : 'done'}>{words.levels[level]}</Tag> <span className="text-sm text-soft">({words.levelAlias(olderLevel[level])})</span>
      <br />
      {words.levelMeaning[level]}
    </>
  )
  return (
    <SummaryList
      items={[
        { key: 'time', label: words.procedure.time, value: <TimeInShort locale={locale} definition={definition} /> },
        { key: 'fee', label: words.procedure.fee, value: <FeeInShort locale={locale} definition={definition} /> },
        { key: 'level', label: words.procedure.level, value: online },
      ]}
    />
  )
}

import { Localised } from '@/components/ui/localised'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { dayOf } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { olderLevel } from '@/lib/procedure/model/levels'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { tariffsOf } from '@/lib/procedure/model/tariff'
import { text } from '@/lib/text/text'
import { limitWords } from './limit-words'
import type { PartProps } from './procedure'

/** What the council's note says, where there is one; otherwise the price, or the range of prices. */
function FeeInShort({ locale, definition }: PartProps) {
  const words = text(locale).catalogue.procedure
  if (definition.feeNote) return <Localised value={definition.feeNote} locale={locale} />
  const tariffs = tariffsOf(definition, dayOf(new Date()))
  const usual = tariffs.flatMap((one) => one.usual)
  const amounts = usual.map(({ amount }) => amount)
  const highest = Math.max(0, ...amounts)
  if (highest === 0) return words.free
  const lowest = Math.min(...amounts)
  const price = lowest === highest ? formatDong(highest, locale) : words.amounts(formatDong(lowest, locale), formatDong(highest, locale))
  const perUnit = usual.every(({ quantityField }) => quantityField) ? ` ${words.perUnit}` : ''
  return price + perUnit + (tariffs.some(({ exemptions }) => exemptions.length > 0) ? words.exempt : '')
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
        { key: 'time', label: words.procedure.time, value: limitWords(timeLimitFor(definition, { channel: 'ONLINE', caseKey: null }), words.limits) },
        { key: 'fee', label: words.procedure.fee, value: <FeeInShort locale={locale} definition={definition} /> },
        { key: 'level', label: words.procedure.level, value: online },
      ]}
    />
  )
}

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

function feeInShort({ locale, definition }: PartProps): string {
  const words = text(locale).catalogue.procedure
  const amounts = tariffsOf(definition, dayOf(new Date())).flatMap(({ usual }) => usual.map(({ amount }) => amount))
  const highest = Math.max(0, ...amounts)
  if (highest === 0) return words.free
  const lowest = Math.min(...amounts)
  return lowest === highest ? words.amount(formatDong(highest, locale)) : words.amounts(formatDong(lowest, locale), formatDong(highest, locale))
}

/** The four answers people come for, at one glance. */
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
        { key: 'fee', label: words.procedure.fee, value: feeInShort({ locale, definition }) },
        { key: 'level', label: words.procedure.level, value: online },
      ]}
    />
  )
}

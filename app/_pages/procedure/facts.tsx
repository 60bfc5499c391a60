import { Localised } from '@/components/ui/localised'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { dayOf } from '@/lib/core/dates'
import { feeInShort, timeInShort } from '@/lib/procedure/model/in-short'
import { olderLevel } from '@/lib/procedure/model/levels'
import { text } from '@/lib/text/text'
import type { PartProps } from './procedure'

/** What everybody pays, and the note that explains it. */
function FeeInShort({ locale, definition }: PartProps) {
  const { price, note } = feeInShort(definition, { day: dayOf(new Date()), words: text(locale).catalogue.procedure, locale })
  return (
    <>
      {price}
      {note ? (
        <span className={price === null ? 'block' : 'block text-sm text-soft'}>
          <Localised value={note} locale={locale} />
        </span>
      ) : null}
    </>
  )
}

function TimeInShort({ locale, definition }: PartProps) {
  const time = timeInShort(definition, text(locale).catalogue.limits)
  return typeof time === 'string' ? time : <Localised value={time} locale={locale} />
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

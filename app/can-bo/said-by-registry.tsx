import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { formatDay, formatMoment } from '@/lib/core/dates'
import type { Evidence } from '@/lib/dossier/model/replacement'
import { valueNames } from '@/lib/registry/model'
import { officialText } from '@/lib/text/text'

const { replacing: words, registries } = officialText
const tones = { FOUND: 'done', MISMATCH: 'due', ABSENT: 'neutral', UNAVAILABLE: 'neutral' } as const

/** What became of asking for a component, in a word. */
export const FindingTag = ({ finding }: Pick<Evidence, 'finding'>) => <Tag tone={tones[finding]}>{words.findings[finding]}</Tag>

/** One look-up as it is kept: who said what of whom, when, and what differs. */
export function SaidByRegistry({ look }: { readonly look: Evidence }) {
  const { source, at, askedAt, by, subject, values, differences } = look
  return (
    <>
      <p className="text-sm">{words.asked(registries.sources[source], formatMoment(new Date(at ?? askedAt)), words.by[by.kind])}</p>
      <p className="text-sm text-soft">{words.about(subject.name, subject.personalId, spoken(subject.birthDate))}</p>
      {differences.length === 0 ? null : (
        <div className="my-2 border-l-4 border-warning pl-4 text-sm">
          <ul>
            {differences.map((difference) => (
              <li key={difference.what}>{differenceLine(difference)}</li>
            ))}
          </ul>
          <p className="text-soft">{words.warning}</p>
        </div>
      )}
      {Object.keys(values).length === 0 ? null : (
        <Details summary={<span className="text-sm">{words.values}</span>}>
          <dl className="text-sm">
            {valueNames.flatMap((name) => (values[name] === undefined ? [] : [name])).map((name) => (
              <div key={name}>
                <dt className="inline text-soft">{registries.values[name]}: </dt>
                <dd className="inline">{values[name]}</dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
    </>
  )
}

const spoken = (day: string): string => (day.length === 4 ? day : formatDay(day))

/** What differs, with both values. */
export function differenceLine({ what, given, registered }: Evidence['differences'][number]): string {
  if (what === 'parent') return registered === '' ? words.noParent(given) : words.otherParent(given, registered)
  return what === 'name' ? words.difference(words.differs.name, given, registered) : words.difference(words.differs.birthDate, spoken(given), spoken(registered))
}

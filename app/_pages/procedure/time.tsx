import { Localised } from '@/components/ui/localised'
import { limitWords } from '@/lib/procedure/model/in-short'
import { text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Expected } from './expected'
import type { PartProps } from './procedure'

/** The rule in words, for each channel and case that has its own; the day itself is computed when one asks. */
export function Time({ locale, definition, filedOn }: PartProps) {
  const { procedure: words, limits, channels, expected } = text(locale).catalogue
  const caseTitle = (key: string) => definition.cases.find((one) => one.key === key)?.title
  return (
    <section className="mb-10 max-w-text">
      <h2 className="mb-3 text-xl">{words.time}</h2>
      <ul className="space-y-3">
        {definition.timeLimits.toReversed().map(({ channel, caseKey, limit, note }) => {
          const title = caseKey === undefined ? undefined : caseTitle(caseKey)
          return (
            <li key={`${channel ?? ''} ${caseKey ?? ''}`}>
              {channel ? <strong>{channels[channel]}: </strong> : null}
              {title ? (
                <strong>
                  <Localised value={title} locale={locale} />:{' '}
                </strong>
              ) : null}
              {limit.unit === 'NONE' && note ? <Localised value={note} locale={locale} /> : limitWords(limit, limits)}
              {note && limit.unit !== 'SAME_DAY' && limit.unit !== 'NONE' ? (
                <span className="block text-sm text-soft">
                  <Localised value={note} locale={locale} />
                </span>
              ) : null}
            </li>
          )
        })}
      </ul>
      <p className="mt-3 text-sm text-soft">{words.fromAcceptance}</p>
      {definition.level === 'INFO' || filedOn !== undefined ? null : (
        <Expected source={paths.expected(definition.code)} words={{ title: expected.title, intake: expected.intake(''), due: expected.due(''), note: expected.note }} />
      )}
      {filedOn === undefined ? (
        <p className="mt-3">
          <a href={paths.dueCalculator(definition.code, locale)} className="inline-flex min-h-11 items-center">
            {text(locale).calculators.due.link}
          </a>
        </p>
      ) : null}
    </section>
  )
}

import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { formatDay, formatMoment } from '@/lib/core/dates'
import { type Evidence, fieldsFor } from '@/lib/dossier/model/replacement'
import type { Case } from '@/lib/dossier/queries/case'
import { valueNames } from '@/lib/registry/model'
import type { Component } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { checkAgain } from './actions'
import { formWords, stateOf } from './open-case'
import { WorkForm } from './work-form'

const { replacing: words, registries } = officialText
const tones = { FOUND: 'done', MISMATCH: 'due', ABSENT: 'neutral', UNAVAILABLE: 'neutral' } as const

function Said({ look }: { readonly look: Evidence }) {
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

/** What the registries said in place of a component, and the press that asks them anew. */
export function ReplacedPart({ dossier, component }: { readonly dossier: Case; readonly component: Component }) {
  if (fieldsFor(component).length === 0) return null
  const lookUp = dossier.lookUps.find(({ componentKey }) => componentKey === component.key)
  return (
    <div className="mt-1">
      {lookUp ? <Tag tone={tones[lookUp.finding]}>{words.findings[lookUp.finding]}</Tag> : null}
      {lookUp?.counts ? <Said look={lookUp.counts} /> : null}
      {lookUp && lookUp.looks.length > 1 ? <p className="text-sm text-soft">{words.earlier(lookUp.looks.length)}</p> : null}
      {lookUp?.insisted ? <p className="text-sm">{words.insisted(lookUp.insisted)}</p> : null}
      {dossier.mayCheck ? (
        <WorkForm
          action={checkAgain}
          hidden={{ code: dossier.code, componentKey: component.key }}
          submit={lookUp ? words.checkAgain : words.check}
          variant="secondary"
          now={stateOf(dossier)}
          words={formWords()}
          idPrefix={`look-${component.key}-`}
        />
      ) : null}
    </div>
  )
}

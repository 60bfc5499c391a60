import { Localised } from '@/components/ui/localised'
import { SummaryList } from '@/components/ui/summary-list'
import { formatDong } from '@/lib/core/money'
import type { Component, FeeRule, ProcedureDefinition } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { limitText } from './limit-text'

type Props = { readonly definition: ProcedureDefinition; readonly locale: Locale }

/** What to have at hand, how long it takes, what it costs: before a word is typed. */
export function Preparation({ definition, locale }: Props) {
  const { start } = text(locale).journey
  const submit = definition.components.filter(({ kind }) => kind === 'SUBMIT')
  const present = definition.components.filter(({ kind }) => kind === 'PRESENT')
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-xl">{start.needed}</h2>
      <SummaryList
        items={[
          { key: 'submit', label: start.toSubmit, value: submit.length === 0 ? start.toSubmitNone : <Components components={submit} locale={locale} /> },
          ...(present.length === 0 ? [] : [{
            key: 'present',
            label: start.toPresent,
            value: (
              <>
                <p className="mb-2 text-sm text-soft">{start.toPresentHint}</p>
                <Components components={present} locale={locale} />
              </>
            ),
          }]),
          { key: 'time', label: start.time, value: <Limits definition={definition} locale={locale} /> },
          { key: 'fee', label: start.fee, value: <Fees definition={definition} locale={locale} /> },
        ]}
      />
    </section>
  )
}

function Components({ components, locale }: { readonly components: readonly Component[]; readonly locale: Locale }) {
  const { start } = text(locale).journey
  const mark = (component: Component) => (component.condition ? start.onlyIf : component.required ? '' : start.optional)
  return (
    <ul className="list-disc space-y-2 pl-5">
      {components.map((component) => (
        <li key={component.key}>
          <Localised value={component.title} locale={locale} /> {component.kind === 'SUBMIT' ? <span className="text-soft">{mark(component)}</span> : null}
          {component.replacedNote ? (
            <p className="text-sm text-soft">
              <Localised value={component.replacedNote} locale={locale} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Limits({ definition, locale }: Props) {
  const { limit: words } = text(locale).journey
  const rules = definition.timeLimits.filter(({ channel }) => channel === undefined || channel === 'ONLINE')
  const titleOf = (caseKey: string | undefined) => definition.cases.find(({ key }) => key === caseKey)?.title
  return rules.map(({ caseKey, limit, note }) => {
    const title = titleOf(caseKey)
    return (
      <div key={caseKey ?? ''} className="mb-2">
        {title ? (
          <>
            <Localised value={title} locale={locale} />:{' '}
          </>
        ) : null}
        {limitText(limit, words)}
        {note ? (
          <p className="text-sm text-soft">
            <Localised value={note} locale={locale} />
          </p>
        ) : null}
      </div>
    )
  })
}

const isOnline = ({ channel }: FeeRule) => channel === undefined || channel === 'ONLINE'

function Fees({ definition, locale }: Props) {
  const { start } = text(locale).journey
  const rules = definition.fees.filter(isOnline)
  return (
    <>
      {rules.length === 0 && !definition.feeNote ? start.free : null}
      {definition.feeNote ? (
        <p>
          <Localised value={definition.feeNote} locale={locale} />
        </p>
      ) : null}
      {rules.length > 0 ? (
        <ul className="list-disc space-y-1 pl-5">
          {rules.map(({ key, label, amount }) => (
            <li key={key}>
              <Localised value={label} locale={locale} />: <strong>{amount === 0 ? start.free : formatDong(amount, locale)}</strong>
            </li>
          ))}
        </ul>
      ) : null}
      {rules.some(({ amount }) => amount > 0) ? <p className="mt-2 text-sm text-soft">{start.feesDepend}</p> : null}
    </>
  )
}

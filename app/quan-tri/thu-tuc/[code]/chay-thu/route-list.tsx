import { Tag } from '@/components/ui/tag'
import { passedSteps } from '@/lib/dossier/model/trial-acts'
import type { Trial } from '@/lib/dossier/queries/trial'
import { officialText } from '@/lib/text/text'
import { conditionText } from '../sua/lines'

const { trial: { route: words, review }, office: { roles } } = officialText

/** The steps of the workflow with who works them; those that the answers pass over say why. */
export function RouteList({ trial: { definition, outcome, state }, level = 2 }: { readonly trial: Trial; readonly level?: 2 | 3 }) {
  const Heading = `h${String(level)}` as 'h2' | 'h3'
  const steps = definition.workflow?.steps ?? []
  const passed = new Set(passedSteps(definition, outcome.answers).map(({ key }) => key))
  const been = new Set(state.filed?.history.map(({ stepKey }) => stepKey))
  return (
    <section>
      <Heading className="mb-2 text-xl">{review.route}</Heading>
      <ol className="mb-8 max-w-text list-decimal pl-6">
        {steps.map(({ key, title, role, condition }) => (
          <li key={key} className="border-b border-rule py-2" aria-current={state.filed?.stepKey === key ? 'step' : undefined}>
            <span className={passed.has(key) ? 'text-soft line-through' : 'font-bold'}>{title.vi}</span> · {roles[role]}{' '}
            {state.filed?.stepKey === key ? <Tag tone="info">{words.now}</Tag> : been.has(key) ? <Tag tone="done">{words.done}</Tag> : null}
            {condition === undefined ? null : (
              <p className="text-sm text-soft">{(passed.has(key) ? words.skipped : words.conditional)(conditionText(definition, condition))}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

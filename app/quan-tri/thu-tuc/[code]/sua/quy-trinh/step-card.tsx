import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { localize } from '@/lib/form/model/fields'
import type { PathStep } from '@/lib/procedure/model/path'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { conditionText, shareText } from '../lines'

const { parts: { workflow: words }, office: { roles } } = officialText

const nameOf = ({ title }: PathStep['step']) => localize(title, 'vi').text

function LeadsTo({ id, name, verb }: { readonly id: string; readonly name: string; readonly verb: string }) {
  return (
    <>
      {verb}{' '}
      <a href={`#${id}`} className="inline-flex min-h-6 items-center font-bold">
        {name}
      </a>
    </>
  )
}

function Ways({ at, last }: { readonly at: PathStep; readonly last: PathStep['step'] }) {
  const lines = [
    ...at.onward.map((next, index) => (
      <LeadsTo key={next.key} id={next.key} name={nameOf(next)} verb={index === 0 ? words.leads : words.or} />
    )),
    ...(at.finishes ? [<LeadsTo key="approved" id={last.key} name={nameOf(last)} verb={words.approved} />] : []),
    ...(at.step === last ? [words.finish] : []),
    ...(at.returns ? [words.returns] : []),
    ...(at.ends ? [words.ends] : []),
  ]
  return (
    <ul className="mt-2">
      {lines.map((line, index) => (
        <li key={index} className="flex items-start gap-2">
          <span className="mt-1 text-accent">
            <Icon name="forward" />
          </span>
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}

type StepCardProps = {
  readonly definition: ProcedureDefinition
  readonly at: PathStep
  readonly last: PathStep['step']
  readonly limit: ProcedureDefinition['timeLimits'][number]['limit'] | undefined
}

/** What is done at a step and where the dossier may go from there. */
export function StepCard({ definition, at, last, limit }: StepCardProps) {
  const { step, reachable, stuck } = at
  return (
    <>
      <p>
        {roles[step.role]} · {words.share(step.share, limit ? shareText(step.share, limit) : null)}
      </p>
      <p>{step.actions.map((action) => words.actions[action]).join(', ')}</p>
      {step.condition === undefined ? null : <p>{`${words.onlyWhen}: ${conditionText(definition, step.condition)}`}</p>}
      {step.confirmation === undefined ? null : <p>{words.confirmation(step.confirmation.silentAfterHours)}</p>}
      <div className="mt-1 flex flex-wrap gap-2">
        {reachable ? null : <Tag tone="overdue">{words.unreachable}</Tag>}
        {stuck ? <Tag tone="overdue">{words.stuck}</Tag> : null}
      </div>
      <Ways at={at} last={last} />
    </>
  )
}

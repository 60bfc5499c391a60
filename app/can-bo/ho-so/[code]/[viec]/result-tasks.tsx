import { Notification } from '@/components/ui/notification'
import { SummaryList } from '@/components/ui/summary-list'
import { answerValues } from '@/lib/dossier/model/result-values'
import type { Case } from '@/lib/dossier/queries/case'
import { resultTemplateFor } from '@/lib/procedure/model/results'
import { previousStep, stepByKey } from '@/lib/procedure/model/workflow'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { approve, draft, handOver, recall } from '../actions'
import { Preview } from '../preview'
import type { WorkField } from '../work-fields'
import { correctableOf } from './correctable'
import { DelayFirst } from './delay-first'
import type { Task } from './task'

const { work, deliveries, answers: answerWords, bench } = officialText.office

const declaredIn = (dossier: Case) => new Map(answerValues(dossier.definition.form ?? { pages: [] }, dossier.answers, answerWords))

function correctionFields(dossier: Case): WorkField[] {
  const template = resultTemplateFor(dossier.definition, dossier.answers)
  if (!template) return []
  const declared = declaredIn(dossier)
  const corrected = dossier.confirmation?.values ?? {}
  return correctableOf(dossier.definition, template).map(({ name, label }) => {
    const said = declared.get(name) ?? ''
    const hint = said === '' ? work.draftResult.declaredEmpty : work.draftResult.declared(said)
    return {
      kind: 'text',
      name: `values.${name.replaceAll('.', ':')}`,
      label,
      optional: said === '',
      initial: corrected[name] ?? said,
      // What the citizen said needs telling only where something else stands in the field.
      hint: (corrected[name] ?? said) === said ? undefined : hint,
    }
  })
}

/** Drafting the result: every value that will stand on it, to be checked and corrected. */
export const draftTask: Task = {
  event: 'draftResult',
  page: ({ dossier }) => {
    const words = work.draftResult
    const confirmation = stepByKey(dossier.definition.workflow, dossier.stepKey)?.confirmation
    const objection = dossier.confirmation?.outcome === 'OBJECTED' ? dossier.timeline.findLast(({ event }) => event === 'objectToResult') : undefined
    return {
      title: words.title,
      lead: words.lead,
      facts: (
        <>
          {objection?.note ? (
            <Notification tone="warning" title={bench.confirmationStates.OBJECTED}>
              <p>{objection.note}</p>
            </Notification>
          ) : null}
          {confirmation ? <Notification title={words.asks(confirmation.silentAfterHours)} /> : null}
          <h2 className="mb-4 text-xl">{words.values(resultTemplateFor(dossier.definition, dossier.answers)?.title.vi ?? '')}</h2>
        </>
      ),
      action: draft,
      submit: confirmation ? words.submitAsking : words.submit,
      preview: { href: paths.resultPreview(dossier.code), text: words.preview },
      fields: correctionFields(dossier),
    }
  },
}

function Corrected({ dossier }: { readonly dossier: Case }) {
  const template = resultTemplateFor(dossier.definition, dossier.answers)
  const declared = declaredIn(dossier)
  const values = dossier.confirmation?.values ?? {}
  const all = template ? correctableOf(dossier.definition, template) : []
  const changed = all.filter(({ name }) => name in values && values[name] !== declared.get(name))
  if (changed.length === 0) return null
  return (
    <>
      <h2 className="mb-2 text-xl">{work.approve.corrected}</h2>
      <SummaryList
        items={changed.map(({ name, label }) => {
          const said = declared.get(name) ?? ''
          return {
            key: name,
            label,
            value: `${values[name] ?? ''}\n${said === '' ? work.draftResult.declaredEmpty : work.draftResult.declared(said)}`,
          }
        })}
      />
    </>
  )
}

/** The yes that makes the result. */
export const approveTask: Task = {
  event: 'approve',
  page: ({ dossier }) => {
    const words = work.approve
    const drafted = dossier.confirmation && dossier.confirmation.outcome !== 'OBJECTED' ? dossier.confirmation : null
    return {
      title: words.title,
      lead: words.lead,
      facts: (
        <>
          <DelayFirst dossier={dossier} />
          {drafted ? <Corrected dossier={dossier} /> : null}
          <h2 className="mb-2 text-xl">{words.draft}</h2>
          <Preview
            href={drafted ? paths.officialFile(dossier.code, drafted.file) : paths.resultPreview(dossier.code)}
            mediaType="application/pdf"
            name={words.draft}
          />
        </>
      ),
      action: approve,
      submit: words.submit,
      fields: [{ kind: 'textarea', name: 'note', label: words.note, optional: true }],
    }
  },
}

/** The result reaches the citizen. */
export const handOverTask: Task = {
  event: 'handOver',
  page: ({ dossier }) => {
    const words = work.handOver
    const unpaid = dossier.fees.some(({ state }) => state === 'DUE')
    return {
      title: words.title,
      lead: words.lead,
      facts: (
        <>
          <DelayFirst dossier={dossier} />
          {unpaid ? (
            <Notification tone="warning" title={words.unpaid}>
              <p>{words.unpaidHelp}</p>
              <a href={`${paths.workbench(dossier.code)}#le-phi`} className="inline-flex min-h-11 items-center font-bold">
                {words.toFees}
              </a>
            </Notification>
          ) : null}
          <Notification title={words.atCounter}>
            <p>{words.atCounterHelp}</p>
            <a href={paths.givingOf(dossier.code)} className="inline-flex min-h-11 items-center font-bold">
              {words.toCounter}
            </a>
          </Notification>
          {dossier.deliveryAddress ? <SummaryList items={[{ key: 'address', label: words.address, value: dossier.deliveryAddress }]} /> : null}
        </>
      ),
      action: handOver,
      submit: words.submit,
      fields: [
        {
          kind: 'radios',
          name: 'delivery',
          label: words.delivery,
          hint: words.wished(deliveries[dossier.delivery]),
          initial: dossier.delivery === 'POST' ? 'POST' : 'ELECTRONIC',
          choices: (['ELECTRONIC', 'POST'] as const).map((value) => ({ value, label: deliveries[value] })),
        },
        { kind: 'text', name: 'receiver', label: words.receiver, hint: words.receiverHint, optional: true },
      ],
    }
  },
}

/** Taking a result back, or its hand-over. */
export const recallTask: Task = {
  event: 'recall',
  page: ({ dossier }) => {
    const words = work.recall
    const deciding = previousStep(dossier.definition.workflow, dossier.stepKey, dossier.answers)
    return {
      title: words.title,
      lead: dossier.status === 'RETURNED' ? words.handedOver : words.inOffice(deciding?.title.vi ?? ''),
      action: recall,
      submit: words.submit,
      variant: 'danger',
      fields: [{ kind: 'textarea', name: 'reason', label: words.reason, hint: words.reasonHint }],
    }
  },
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { roles } from '@/lib/core/actor'
import { sharesOf } from '@/lib/procedure/model/path'
import { type ProcedureDefinition, stepActions, type Workflow, type WorkflowStep } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { bothLanguages, conditionOf, type FieldGroup, type Initial, manyOf, textsOf } from '../../../../fields'
import { fieldsFor } from '../../../../for-draft'
import { conditionSpec } from '../../condition-spec'
import { PartHead, requireDraft } from '../../draft'
import { fresh } from '../../parts'
import { ThingForm } from '../../thing-form'
import { saveStep } from '../actions'

const { parts: { workflow: words }, office, procedures: { form } } = officialText

export const metadata: Metadata = { title: words.name }

function groupsOf(definition: ProcedureDefinition, workflow: Workflow, step: WorkflowStep | undefined): FieldGroup[] {
  const others = workflow.steps.filter(({ key }) => key !== step?.key).map(({ key, title }) => ({ value: key, label: title.vi }))
  const taken = sharesOf(workflow) - (step?.share ?? 0)
  return [
    {
      fields: [
        ...bothLanguages({ kind: 'text', name: 'title', label: words.name }),
        { kind: 'select', name: 'role', label: words.role, options: roles.map((value) => ({ value, label: office.roles[value] })), empty: form.choose },
        { kind: 'checkboxes', name: 'actions', label: words.can, hint: words.canHint, choices: stepActions.map((value) => ({ value, label: words.actions[value] })) },
      ],
    },
    {
      fields: [
        { kind: 'text', name: 'share', label: words.shareLabel, hint: `${words.shareHint} ${String(taken)} %.`, width: 'short', numeric: true },
        { kind: 'select', name: 'next', label: words.next, options: others, empty: words.nextDefault },
        conditionSpec(definition, step?.condition, words.condition),
        { kind: 'tick', name: 'confirms', label: words.confirms },
        { kind: 'text', name: 'silentAfterHours', label: words.silent, hint: words.silentHint, width: 'short', numeric: true },
      ],
    },
  ]
}

const initialOf = ({ title, role, actions, share, next, confirmation }: WorkflowStep): Initial => ({
  ...textsOf('title', title),
  role,
  actions: manyOf(actions),
  share: String(share),
  next: next ?? '',
  confirms: confirmation ? 'yes' : '',
  silentAfterHours: confirmation ? String(confirmation.silentAfterHours) : '',
})

const initialFor = (definition: ProcedureDefinition, step: WorkflowStep | undefined): Initial => ({
  ...(step ? initialOf(step) : { share: '0' }),
  ...conditionOf('condition', step?.condition, fieldsFor(definition)),
})

/** One step of the workflow, or a new one under `moi`. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/quy-trinh/[buoc]'>) {
  const { code, buoc } = await params
  const draft = await requireDraft(code)
  const { definition } = draft
  const { workflow } = definition
  const step = workflow?.steps.find(({ key }) => key === buoc)
  if (!workflow || (!step && buoc !== fresh)) notFound()
  return (
    <>
      <PartHead draft={draft} title={step?.title.vi ?? words.newTitle} {...(!step && { lead: words.addHint })} of="workflow" />
      <ThingForm
        draft={draft}
        part="workflow"
        list="steps"
        id={step?.key}
        action={saveStep}
        groups={groupsOf(definition, workflow, step)}
        initial={initialFor(definition, step)}
        mayRemove={workflow.steps.length > 2}
      />
    </>
  )
}

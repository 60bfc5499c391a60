import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { pathOf, sharesOf } from '@/lib/procedure/model/path'
import { lastStep } from '@/lib/procedure/model/workflow'
import type { DraftVersion } from '@/lib/procedure/queries'
import type { Workflow } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { Done } from '../../../done'
import { DraftForm } from '../../../draft-form'
import { PartHead, requireDraft, seenOf } from '../draft'
import { limitText } from '../lines'
import { ListPage } from '../list-page'
import { PartProblems } from '../problems'
import { startWorkflow } from './actions'
import { StepCard } from './step-card'

const { parts: { workflow: words, titles }, procedures: { form } } = officialText

export const metadata: Metadata = { title: titles.workflow }

type Given = { readonly draft: DraftVersion; readonly done: string | string[] | undefined }

function NoWorkflow({ draft, done }: Given) {
  return (
    <>
      <PartHead draft={draft} title={titles.workflow} lead={words.none} />
      <Done code={done} />
      <PartProblems definition={draft.definition} part="workflow" />
      <p className="max-w-text">{words.startHelp}</p>
      <DraftForm action={startWorkflow} words={form} hidden={seenOf(draft)} submit={words.start} busy={words.starting} />
    </>
  )
}

function Steps({ draft, done, workflow }: Given & { readonly workflow: Workflow }) {
  const { definition } = draft
  const limit = definition.timeLimits.at(-1)?.limit
  const sum = sharesOf(workflow)
  const last = lastStep(workflow)
  return (
    <ListPage
      draft={draft}
      part="workflow"
      list="steps"
      lead={words.lead}
      none={words.none}
      add={words.add}
      done={done}
      above={
        <>
          <Notification tone={sum === 100 ? 'success' : 'warning'} title={sum === 100 ? words.sum(sum) : words.sumWrong(sum)}>
            {limit ? <p>{words.basis(limitText(limit))}</p> : null}
          </Notification>
          <h2 className="mb-3 text-xl">{words.path}</h2>
        </>
      }
      items={pathOf(workflow).map((at) => ({
        key: at.step.key,
        title: at.step.title.vi,
        children: <StepCard definition={definition} at={at} last={last} limit={limit} />,
      }))}
    />
  )
}

/** Who does what with a dossier, drawn as a list in which every step says where it leads. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/quy-trinh'>) {
  const draft = await requireDraft((await params).code)
  const done = (await searchParams)['xong']
  const { workflow } = draft.definition
  return workflow ? <Steps draft={draft} done={done} workflow={workflow} /> : <NoWorkflow draft={draft} done={done} />
}

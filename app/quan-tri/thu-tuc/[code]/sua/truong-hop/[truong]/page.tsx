import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { officialText } from '@/lib/text/text'
import { bothLanguages, conditionOf, textsOf } from '../../../../fields'
import { fieldsFor } from '../../../../for-draft'
import { PartHead, requireDraft } from '../../draft'
import { conditionSpec } from '../../condition-spec'
import { fresh } from '../../parts'
import { ThingForm } from '../../thing-form'
import { saveCase } from '../actions'

const { parts: { cases: words } } = officialText

export const metadata: Metadata = { title: words.name }

/** One case, or a new one under `moi`. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/truong-hop/[truong]'>) {
  const { code, truong } = await params
  const draft = await requireDraft(code)
  const one = draft.definition.cases.find(({ key }) => key === truong)
  if (!one && truong !== fresh) notFound()
  const fields = fieldsFor(draft.definition)
  return (
    <>
      <PartHead draft={draft} title={one?.title.vi ?? words.newTitle} of="cases" />
      <ThingForm
        draft={draft}
        part="cases"
        list="cases"
        id={one?.key}
        action={saveCase}
        groups={[
          { fields: bothLanguages({ kind: 'text', name: 'title', label: words.name, hint: words.nameHint }) },
          { fields: [conditionSpec(draft.definition, one?.condition, words.condition)] },
        ]}
        initial={{ ...textsOf('title', one?.title), ...conditionOf('condition', one?.condition, fields) }}
        removeHelp={words.removeHelp}
      />
    </>
  )
}

import type { Metadata } from 'next'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { requireDraft } from '../draft'
import { conditionText } from '../lines'
import { ListPage } from '../list-page'

const { cases: words, titles } = officialText.parts

export const metadata: Metadata = { title: titles.cases }

/** How many rules and papers speak of the case. */
const usesOf = ({ fees, timeLimits, components }: ProcedureDefinition, caseKey: string): number =>
  [...fees, ...timeLimits].filter((rule) => rule.caseKey === caseKey).length + components.filter(({ cases }) => cases.includes(caseKey)).length

/** The cases of the procedure, in the order in which they are asked. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/truong-hop'>) {
  const draft = await requireDraft((await params).code)
  const { definition } = draft
  return (
    <ListPage
      draft={draft}
      part="cases"
      list="cases"
      lead={words.lead}
      none={words.none}
      add={words.add}
      done={(await searchParams)['xong']}
      items={definition.cases.map(({ key, title, condition }) => ({
        key,
        title: title.vi,
        children: (
          <>
            <p>{condition === undefined ? words.always : conditionText(definition, condition)}</p>
            <p>{words.used(usesOf(definition, key))}</p>
          </>
        ),
      }))}
    />
  )
}

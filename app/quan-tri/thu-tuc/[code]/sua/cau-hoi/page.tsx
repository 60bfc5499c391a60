import type { Metadata } from 'next'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { requireDraft } from '../draft'
import { ItemLines } from '../item-lines'
import { ListPage } from '../list-page'

const { eligibility: words, titles } = officialText.parts

export const metadata: Metadata = { title: titles.eligibility }

type Question = ProcedureDefinition['eligibility'][number]

const linesOf = ({ options }: Question): string[] =>
  options.map(({ label, outcome }) =>
    outcome === 'go-on' ? `${label.vi}: ${words.goesOn}` : [`${label.vi}: ${words.stops}`, ...(outcome.goTo === undefined ? [] : [outcome.goTo])].join(' → '))

/** The questions before the form, in the order in which they are asked. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/cau-hoi'>) {
  const draft = await requireDraft((await params).code)
  return (
    <ListPage
      draft={draft}
      part="eligibility"
      list="eligibility"
      lead={words.lead}
      none={words.none}
      add={words.add}
      done={(await searchParams)['xong']}
      items={draft.definition.eligibility.map((one) => ({ key: one.key, title: one.question.vi, children: <ItemLines lines={linesOf(one)} /> }))}
    />
  )
}

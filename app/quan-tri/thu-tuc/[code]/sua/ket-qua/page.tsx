import type { Metadata } from 'next'
import type { ProcedureDefinition, ResultTemplate } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { requireDraft } from '../draft'
import { ItemLines } from '../item-lines'
import { conditionText } from '../lines'
import { ListPage } from '../list-page'

const { results: words, titles } = officialText.parts

export const metadata: Metadata = { title: titles.results }

const linesOf = (definition: ProcedureDefinition, { register, code, condition, blocks }: ResultTemplate): string[] => [
  [register === null ? words.noRegister : (words.registers[register] ?? register), ...(code === undefined ? [] : [code])].join(' · '),
  ...(condition === undefined ? [] : [`${words.only}: ${conditionText(definition, condition)}`]),
  words.blockCount(blocks.length),
]

/** The papers the procedure gives out, in the order in which they are considered. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/ket-qua'>) {
  const draft = await requireDraft((await params).code)
  const { definition } = draft
  return (
    <ListPage
      draft={draft}
      part="results"
      list="results"
      lead={words.lead}
      none={words.none}
      add={words.add}
      done={(await searchParams)['xong']}
      items={definition.results.map((one) => ({ key: one.key, title: one.title.vi, children: <ItemLines lines={linesOf(definition, one)} /> }))}
    />
  )
}

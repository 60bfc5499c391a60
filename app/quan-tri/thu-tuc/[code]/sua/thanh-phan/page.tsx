import type { Metadata } from 'next'
import { officialText } from '@/lib/text/text'
import { requireDraft } from '../draft'
import { ItemLines } from '../item-lines'
import { componentLines } from '../lines'
import { ListPage } from '../list-page'

const { components: words, titles } = officialText.parts

export const metadata: Metadata = { title: titles.components }

/** The papers the procedure asks for, in the order in which they are shown. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/thanh-phan'>) {
  const draft = await requireDraft((await params).code)
  const { definition } = draft
  return (
    <ListPage
      draft={draft}
      part="components"
      list="components"
      lead={words.lead}
      none={words.none}
      add={words.add}
      done={(await searchParams)['xong']}
      items={definition.components.map((one) => ({ key: one.key, title: one.title.vi, children: <ItemLines lines={componentLines(definition, one)} /> }))}
    />
  )
}

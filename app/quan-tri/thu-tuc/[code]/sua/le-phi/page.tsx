import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { requireDraft } from '../draft'
import { ItemLines } from '../item-lines'
import { feeLines } from '../lines'
import { ListPage } from '../list-page'
import { Calculator } from './calculator'

const { fees: words, titles } = officialText.parts

export const metadata: Metadata = { title: titles.fees }

/** What is to be paid, rule by rule, and a calculator that says which of them count. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/le-phi'>) {
  const draft = await requireDraft((await params).code)
  const { definition } = draft
  const query = await searchParams
  return (
    <ListPage
      draft={draft}
      part="fees"
      list="fees"
      lead={words.lead}
      above={definition.feeNote ? (
        <Notification title={words.noteTitle}>
          <p>{definition.feeNote.vi}</p>
          {definition.fees.length > 0 ? <p>{words.noteBeside}</p> : null}
          <a href={paths.adminDraftPart(draft.code, 'noi-dung')} className="inline-flex min-h-11 items-center font-bold">
            {words.noteEdit}
          </a>
        </Notification>
      ) : null}
      none={definition.feeNote ? words.noneSaid : words.none}
      add={words.add}
      done={query['xong']}
      items={definition.fees.map((rule) => ({ key: rule.key, title: rule.label.vi, children: <ItemLines lines={feeLines(definition, rule)} /> }))}
    >
      {definition.fees.length === 0 ? null : <Calculator definition={definition} query={query} now={new Date()} wide />}
    </ListPage>
  )
}

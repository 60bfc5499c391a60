import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { Select } from '@/components/ui/text-input'
import type { Case } from '@/lib/dossier/queries/case'
import { searchPapers } from '@/lib/dossier/queries/paper-text'
import { requestTexts } from '@/lib/dossier/request-texts'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { lookedForBy, SearchIsOver } from '../../../looked-for'
import { openCase } from '../open-case'
import { PaneOf } from './pane'
import { Search } from './search'
import { choicesOf, sides, type View, viewOf } from './view'

const words = officialText.beside
const { bench, queue } = officialText.office

export async function generateMetadata({ params }: PageProps<'/can-bo/ho-so/[code]/giay-to'>): Promise<Metadata> {
  return { title: `${words.title} – ${(await params).code}` }
}

/** What stands on which side. */
function Chooser({ dossier, view }: { readonly dossier: Case; readonly view: View }) {
  const options = choicesOf(dossier).map(({ key, label }) => ({ value: key, label }))
  return (
    <form action={paths.papersBeside(dossier.code)} className="mb-2 grid items-end gap-x-6 lg:grid-cols-[1fr_1fr_auto]">
      <Select name="trai" label={words.left} options={options} defaultValue={view.left.choice} width="full" />
      <Select name="phai" label={words.right} options={options} defaultValue={view.right.choice} width="full" />
      <div className="mb-7">
        <Button variant="secondary">{words.show}</Button>
      </div>
    </form>
  )
}

/** Two papers of a dossier, or the form and a paper, beside each other, to be turned and enlarged. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/ho-so/[code]/giay-to'>) {
  const now = new Date()
  const query = await searchParams
  const { actor, dossier } = await openCase((await params).code, now, 'giay-to')
  const view = viewOf(query, choicesOf(dossier).map(({ key }) => key))
  const { key, typed, over } = await lookedForBy(query['tim'], now)
  const papers = typed === '' ? null : await searchPapers(actor, { code: dossier.code, words: typed.slice(0, 100) }, now)
  if (papers?.some(({ state }) => state === 'WAITING')) await requestTexts(actor, { code: dossier.code }, now)
  return (
    <>
      <Breadcrumbs
        label={bench.breadcrumbs}
        items={[{ text: queue.title, href: paths.queue() }, { text: dossier.code, href: paths.workbench(dossier.code) }, { text: words.title }]}
      />
      <PageTitle caption={`${dossier.definition.name.vi} · ${dossier.ownerName}`} lead={words.lead}>
        {words.title}
      </PageTitle>
      <Chooser dossier={dossier} view={view} />
      <div className="grid gap-6 lg:grid-cols-2">
        {sides.map((side) => (
          <PaneOf key={side} dossier={dossier} view={view} side={side} search={key} />
        ))}
      </div>
      <SearchIsOver over={over} />
      <Search code={dossier.code} view={view} search={key} typed={typed} papers={papers} />
    </>
  )
}

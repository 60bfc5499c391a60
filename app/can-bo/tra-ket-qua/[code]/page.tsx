import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/navigation'
import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { findReadyResults, type ReadyResults } from '@/lib/dossier/queries/giving'
import { dossierCode } from '@/lib/dossier/schema'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { OwnerCell } from '../../owner-cell'
import { CodePart, CounterPart, PostPart, ResultsPart } from './ready-parts'

const { ready: words, ...giving } = officialText.giving

export async function generateMetadata({ params }: PageProps<'/can-bo/tra-ket-qua/[code]'>): Promise<Metadata> {
  return { title: `${words.title} ${(await params).code}` }
}

const news: Readonly<Record<string, string>> = { 'da-gui-ma': words.sentNow, 'da-gui-buu-chinh': giving.forms.post, 'da-ghi-buu-gui': giving.forms.delivered }

/** What may be given to whoever has come for this dossier, and how. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/tra-ket-qua/[code]'>) {
  const [{ code: typed }, { tin }] = await Promise.all([params, searchParams])
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.givingOf(typed))
  const code = dossierCode.safeParse(typed)
  const found = code.success ? await findReadyResults(actor, code.data, new Date()) : null
  if (!found) notFound()
  const ready = found.ready.filter(({ mayGive }) => mayGive)
  const told = typeof tin === 'string' && Object.hasOwn(news, tin) ? news[tin] : undefined
  return (
    <>
      <Breadcrumbs label={officialText.office.bench.breadcrumbs} items={[{ text: giving.title, href: paths.giving() }, { text: found.code }]} />
      {told ? <Notification tone="success" announce title={told} /> : null}
      <PageTitle caption={found.code}>{words.title}</PageTitle>
      <Owner found={found} />
      <PostPart found={found} />
      {ready.length === 0 ? (
        <Nothing found={found} />
      ) : (
        <>
          <ResultsPart found={found} />
          <div className="grid gap-x-10 lg:grid-cols-2">
            <CounterPart found={found} />
            <CodePart found={found} />
          </div>
        </>
      )}
    </>
  )
}

function Owner({ found }: { readonly found: ReadyResults }) {
  const [{ proxy } = { proxy: null }] = found.ready
  return (
    <SummaryList
      items={[
        { key: 'owner', label: words.owner, value: <OwnerCell {...found} /> },
        { key: 'ways', label: words.ways, value: found.ways.length === 0 ? words.noWays : found.ways.join(', ') },
        ...(proxy ? [{ key: 'proxy', label: words.proxy, value: proxy.name }] : []),
      ]}
    />
  )
}

function Nothing({ found }: { readonly found: ReadyResults }) {
  return (
    <Notification title={found.status === 'RETURNED' ? words.given : words.nothing}>
      {found.collection === null ? null : <LinkButton href={paths.collection(found.collection)}>{words.toReceipt}</LinkButton>}
      <p>
        <a href={paths.giving()} className="inline-flex min-h-11 items-center font-bold">
          {giving.back}
        </a>
      </p>
    </Notification>
  )
}

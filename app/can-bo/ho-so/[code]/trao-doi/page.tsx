import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ThreadView } from '@/app/_pages/thread/thread-view'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { findThread } from '@/lib/dossier/queries/thread'
import { readThread } from '@/lib/dossier/read-thread'
import { dossierCode } from '@/lib/dossier/schema'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { office: { bench, queue }, rounds: { thread: words } } = officialText

export async function generateMetadata({ params }: PageProps<'/can-bo/ho-so/[code]/trao-doi'>): Promise<Metadata> {
  return { title: `${words.title} – ${(await params).code}` }
}

/** The conversation of the office with the owner of a dossier. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/ho-so/[code]/trao-doi'>) {
  const typed = dossierCode.safeParse((await params).code)
  const actor = await requireOfficial(undefined, typed.success ? paths.officialThread(typed.data) : paths.queue())
  const now = new Date()
  const thread = typed.success ? await findThread(actor, typed.data, now) : null
  if (!thread) return notFound()
  const { code } = thread
  await readThread(actor, { code }, now)
  const query = await searchParams
  return (
    <>
      <Breadcrumbs
        label={bench.breadcrumbs}
        items={[{ text: queue.title, href: paths.queue() }, { text: code, href: paths.workbench(code) }, { text: words.title }]}
      />
      <PageTitle caption={`${thread.procedureName.vi} · ${thread.ownerName}`} lead={words.lead}>
        {words.title}
      </PageTitle>
      <ThreadView
        thread={thread}
        reader="official"
        locale="vi"
        action={paths.officialThreadUploads(code)}
        hrefOf={(file) => paths.officialFile(code, file)}
        told={{ sent: query.tin === 'da-gui', errors: [query.loi ?? []].flat() }}
      />
    </>
  )
}

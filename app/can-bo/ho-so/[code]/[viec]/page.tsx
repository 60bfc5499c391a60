import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { keptForm } from '@/lib/identity/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { formWords, openCase, stateOf } from '../open-case'
import { WorkForm } from '../work-form'
import { tasks } from './tasks'

const words = officialText.office

export async function generateMetadata({ params }: PageProps<'/can-bo/ho-so/[code]/[viec]'>): Promise<Metadata> {
  const { code, viec } = await params
  return { title: `${tasks.get(viec)?.name ?? ''} – ${code}` }
}

/** One thing to do with a dossier: what to know before pressing, and the form. */
export default async function Page({ params }: PageProps<'/can-bo/ho-so/[code]/[viec]'>) {
  const { code, viec } = await params
  const task = tasks.get(viec) ?? notFound()
  const now = new Date()
  const { actor, dossier } = await openCase(code, now, viec)
  const { title, lead, facts, ...form } = await task.page({ actor, dossier, now })
  const kept = await keptForm(actor, paths.work(dossier.code, viec), now)
  const possible = dossier.possible.includes(task.event)
  return (
    <>
      <Breadcrumbs
        label={words.bench.breadcrumbs}
        items={[{ text: words.queue.title, href: paths.queue() }, { text: dossier.code, href: paths.workbench(dossier.code) }, { text: title }]}
      />
      <PageTitle caption={`${dossier.definition.name.vi} · ${dossier.ownerName}`} lead={possible ? lead : undefined}>
        {title}
      </PageTitle>
      <div className="max-w-page">
        {possible ? facts : null}
        <WorkForm
          {...form}
          hidden={{ code: dossier.code, version: String(dossier.version) }}
          possible={possible}
          now={stateOf(dossier)}
          backHref={paths.workbench(dossier.code)}
          words={formWords()}
          kept={kept}
        />
      </div>
    </>
  )
}

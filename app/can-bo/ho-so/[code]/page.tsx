import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { loadCalendar } from '@/lib/calendar/queries'
import { keptForm } from '@/lib/identity/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AnswersSection } from './answers-section'
import { ChangesSection } from './changes-section'
import { DocumentsSection } from './documents-section'
import { FeesSection } from './fees-section'
import { Head } from './head'
import { HistorySection, NotesSection } from './history-section'
import { openCase } from './open-case'
import { OpinionsSection } from './opinions-section'
import { PapersSection } from './papers-section'
import { Preview } from './preview'
import { type Shown, shownPaper } from './shown'
import { WorkPanel } from './work-panel'

const words = officialText.office

export async function generateMetadata({ params }: PageProps<'/can-bo/ho-so/[code]'>): Promise<Metadata> {
  return { title: (await params).code }
}

const isDone = (task: string): task is keyof typeof words.done => Object.hasOwn(words.done, task)
const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** What was just done, once, with the way on to the next dossier. */
function Done({ task }: { readonly task: string }) {
  if (!isDone(task)) return null
  return (
    <Notification tone="success" announce title={words.done[task]}>
      <a href={paths.queue()} className="inline-flex min-h-11 items-center font-bold">
        {words.bench.toQueue}
      </a>
    </Notification>
  )
}

/** The chosen paper; it stays in sight while the answers beside it are read. */
function Beside({ code, shown }: { readonly code: string; readonly shown: Shown }) {
  return (
    <div id="xem" className="lg:sticky lg:top-4">
      <h2 className="mb-2 text-xl">{words.bench.preview}</h2>
      <a href={paths.papersBeside(code, { phai: shown.file })} className="inline-flex min-h-11 items-center">
        {officialText.beside.open}
      </a>
      <Preview href={paths.officialFile(code, shown.file)} mediaType={shown.mediaType} name={shown.name} />
    </div>
  )
}

/** The workbench: a dossier with everything an official needs to work it, and exactly what may be done now. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/ho-so/[code]'>) {
  const [{ code }, query] = await Promise.all([params, searchParams])
  const now = new Date()
  const { actor, dossier } = await openCase(code, now)
  const shown = shownPaper(dossier, first(query.tep))
  const calendar = await loadCalendar(actor, dossier.agencyId)
  return (
    <>
      <Breadcrumbs label={words.bench.breadcrumbs} items={[{ text: words.queue.title, href: paths.queue() }, { text: dossier.code }]} />
      <Done task={first(query.xong)} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div>
          <Head dossier={dossier} calendar={calendar} now={now} />
        </div>
        <div>
          <WorkPanel dossier={dossier} />
          <FeesSection dossier={dossier} />
          <OpinionsSection dossier={dossier} now={now} />
        </div>
        <div className="min-w-0">
          <ChangesSection dossier={dossier} />
          <AnswersSection dossier={dossier} />
        </div>
        <div className="min-w-0">
          <DocumentsSection dossier={dossier} shown={shown?.file} />
          <PapersSection dossier={dossier} shown={shown?.file} />
          {shown ? <Beside code={dossier.code} shown={shown} /> : null}
        </div>
        <div className="min-w-0">
          <HistorySection dossier={dossier} />
        </div>
        <div className="min-w-0">
          <NotesSection dossier={dossier} kept={await keptForm(actor, paths.workbench(dossier.code), now)} />
        </div>
      </div>
    </>
  )
}

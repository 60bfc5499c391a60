import type { Metadata } from 'next'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { listWarnings } from '@/lib/dossier/queries/deadlines'
import { listMentions } from '@/lib/dossier/queries/news'
import { countOpinions } from '@/lib/dossier/queries/opinions'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ReadForm } from './read-form'

const words = officialText.inbox
const { errorTitle, refusals, saving } = words
const formWords = { errorTitle, refusals, saving }

export const metadata: Metadata = { title: words.title }

type Mention = Awaited<ReturnType<typeof listMentions>>[number]

function MentionItem({ mention: { key, at, readAt, dossierCode, author, text } }: { readonly mention: Mention }) {
  return (
    <li className="border-b border-rule py-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <a href={`${paths.workbench(dossierCode)}#ghi-chu`} className="inline-flex min-h-11 items-center font-bold">
          {words.toNote(dossierCode)}
        </a>
        <Tag tone={readAt ? 'done' : 'info'}>{readAt ? words.read : words.unread}</Tag>
      </p>
      <p className="max-w-text whitespace-pre-line">{text}</p>
      <p className="mb-2 text-sm text-soft">{words.from(author, formatMoment(at))}</p>
      {readAt ? null : <ReadForm mention={key} text={words.markRead} about={words.about(author, dossierCode)} words={formWords} />}
    </li>
  )
}

function Mentions({ mentions }: { readonly mentions: readonly Mention[] }) {
  return (
    <section aria-labelledby="nhac-den" className="mb-10">
      <h2 id="nhac-den" className="mb-2 text-xl">
        {words.mentions}
      </h2>
      {mentions.length === 0 ? <p>{words.noMentions}</p> : null}
      <ul className="mb-4">
        {mentions.map((mention) => (
          <MentionItem key={mention.key} mention={mention} />
        ))}
      </ul>
      {mentions.filter(({ readAt }) => readAt === null).length > 1 ? <ReadForm text={words.markAll} words={formWords} /> : null}
    </section>
  )
}

type WayOnProps = { readonly id: string; readonly title: string; readonly text: string; readonly href: string; readonly link: string }

function WayOn({ id, title, text, href, link }: WayOnProps) {
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className="mb-2 text-xl">
        {title}
      </h2>
      <p>{text}</p>
      <a href={href} className="inline-flex min-h-11 items-center">
        {link}
      </a>
    </section>
  )
}

/** What waits to be seen by the official: notes that name them, questions put to them, deadlines that run out. */
export default async function Page() {
  const actor = await requireOfficial(undefined, paths.inbox())
  const [mentions, opinions, warnings] = await Promise.all([listMentions(actor), countOpinions(actor), listWarnings(actor)])
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <div className="grid gap-x-10 lg:grid-cols-[3fr_2fr]">
        <Mentions mentions={mentions} />
        <div>
          <WayOn id="y-kien" title={words.opinions} text={words.opinionCount(opinions)} href={paths.opinions()} link={words.toOpinions} />
          <WayOn id="canh-bao" title={words.warnings} text={words.warningCount(warnings.length)} href={paths.deadlineWarnings()} link={words.toWarnings} />
        </div>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList, type SummaryItem } from '@/components/ui/summary-list'
import { formatMoment } from '@/lib/core/dates'
import { longId } from '@/lib/core/ids'
import { findOpinion, type FoundOpinion } from '@/lib/dossier/queries/opinions'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { askedName } from '../../ho-so/[code]/opinion-entries'
import { OpinionTag } from '../../ho-so/[code]/opinions-section'
import { AnswerPart, WithdrawPart } from './answer-part'

const words = officialText.opinions

export const metadata: Metadata = { title: words.one.title }

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** One question: what is asked, until when, with which papers, and the answer. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/y-kien/[id]'>) {
  const [{ id: key }, query] = await Promise.all([params, searchParams])
  const actor = await requireOfficial(undefined, paths.opinion(key))
  const id = longId(key)
  const now = new Date()
  const opinion = (id && (await findOpinion(actor, id, now))) || notFound()
  const done = words.done[first(query['tin'])]
  return (
    <>
      {done === undefined ? null : <Notification tone="success" announce title={done} />}
      <Breadcrumbs label={words.one.breadcrumbs} items={[{ text: words.list.title, href: paths.opinions() }, { text: words.one.title }]} />
      <PageTitle>{words.one.title}</PageTitle>
      <div className="max-w-page">
        <Facts opinion={opinion} now={now} />
        {opinion.mayAnswer ? <AnswerPart opinion={opinion} problem={first(query['loi'])} /> : null}
        {opinion.mayWithdraw ? <WithdrawPart opinion={opinion} /> : null}
      </div>
    </>
  )
}

function FileLinks({ opinion, files }: { readonly opinion: FoundOpinion; readonly files: FoundOpinion['papers'] }) {
  return (
    <ul>
      {files.map(({ file, name }) => (
        <li key={file}>
          <a href={paths.opinionFile(opinion.key, file)} target="_blank" className="inline-flex min-h-11 items-center break-all">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Facts({ opinion, now }: { readonly opinion: FoundOpinion; readonly now: Date }) {
  const { one } = words
  const { dossierCode, papers, letter } = opinion
  const item = (key: string, label: string, value: SummaryItem['value'] | null | false) => (value === null || value === false ? [] : [{ key, label, value }])
  return (
    <SummaryList
      items={[
        ...item('dossier', one.dossier, dossierCode && <a href={paths.workbench(dossierCode)}>{dossierCode}</a>),
        ...item('by', one.by, one.person(opinion.askedBy, opinion.agencyName)),
        ...item('of', one.of, `${words.of[opinion.askedOf]}: ${askedName(opinion)}`),
        ...item('asked', one.askedAt, formatMoment(opinion.askedAt)),
        ...item('due', one.due, <strong>{formatMoment(opinion.dueAt)}</strong>),
        ...item('state', one.state, <OpinionTag opinion={opinion} now={now} />),
        ...item('question', one.question, opinion.question),
        ...item('papers', one.papers, papers.length > 0 && <FileLinks opinion={opinion} files={papers} />),
        ...item('answer', one.answer, opinion.answer),
        ...item('number', one.letterNumber, opinion.letterNumber),
        ...item('letter', one.letter, letter && <FileLinks opinion={opinion} files={[letter]} />),
        ...item('answeredBy', opinion.askedOf === 'OUTSIDE' ? one.recordedBy : one.answeredBy, opinion.state === 'ANSWERED' && opinion.closedBy),
        ...item('answeredAt', one.answeredAt, opinion.state === 'ANSWERED' && opinion.closedAt && formatMoment(opinion.closedAt)),
      ]}
    />
  )
}

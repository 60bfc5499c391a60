import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { findComplaint, type WorkedComplaint } from '@/lib/feedback/queries/complaints'
import { requireOfficial } from '@/lib/identity/session'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AnswerComplaintForm, AssignForm } from './complaint-forms'

const words = officialText.complaints

export const metadata: Metadata = { title: words.title }

/** One complaint or proposal: who answers it, and the answer. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/phan-anh/[code]'>) {
  const actor = await requireOfficial()
  const complaint = await findComplaint(actor, (await params).code, new Date())
  if (!complaint) notFound()
  const news = (await searchParams)['tin']
  const done = words.done[typeof news === 'string' ? news : '']
  const isOpen = complaint.state === 'RECEIVED' || complaint.state === 'ASSIGNED'
  return (
    <>
      <Breadcrumbs label={officialText.office.bench.breadcrumbs} items={[{ text: words.title, href: paths.workedComplaints() }, { text: complaint.code }]} />
      {done === undefined ? null : <Notification tone="success" announce title={done} />}
      <PageTitle caption={text('vi').feedback.kinds[complaint.kind]}>{complaint.code}</PageTitle>
      <Facts complaint={complaint} />
      {isOpen ? <Work complaint={complaint} /> : null}
    </>
  )
}

function Facts({ complaint }: { readonly complaint: WorkedComplaint }) {
  const { personName, filedAt, dueAt, state, dossierCode, assigneeName, answer, answeredAt } = complaint
  return (
    <SummaryList
      items={[
        { key: 'person', label: words.person, value: personName },
        { key: 'filed', label: words.filedAt, value: formatMoment(filedAt) },
        { key: 'due', label: words.dueAt, value: formatDay(dayOf(dueAt)) },
        { key: 'state', label: words.state, value: words.states[state] },
        { key: 'assignee', label: words.assignee, value: assigneeName ?? words.nobody },
        ...(dossierCode === null ? [] : [{ key: 'dossier', label: words.dossier, value: <a href={paths.workbench(dossierCode)}>{dossierCode}</a> }]),
        { key: 'text', label: words.text, value: complaint.text },
        ...(answer === null ? [] : [{ key: 'answer', label: words.answerTitle, value: answer }]),
        ...(answeredAt === null ? [] : [{ key: 'answered', label: words.answeredAt, value: formatMoment(answeredAt) }]),
      ]}
    />
  )
}

function Work({ complaint: { code, version, candidates, assigneeId } }: { readonly complaint: WorkedComplaint }) {
  return (
    <>
      {candidates.length === 0 ? null : (
        <Card>
          <h2 className="mb-4 text-xl">{words.assignTitle}</h2>
          <AssignForm
            words={words.forms}
            complaint={code}
            version={version}
            candidates={candidates.map(({ id, fullName, title }) => ({ value: id, label: `${fullName}, ${title}` }))}
            assigneeId={assigneeId ?? ''}
          />
        </Card>
      )}
      <Card>
        <h2 className="mb-4 text-xl">{words.answerTitle}</h2>
        <AnswerComplaintForm words={words.forms} complaint={code} version={version} />
      </Card>
    </>
  )
}

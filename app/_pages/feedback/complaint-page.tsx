import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm } from '@/app/_pages/answer-form'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { findMyComplaint, type ShownComplaint } from '@/lib/feedback/queries/complaints'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { takeComplaintBack } from './actions'
import { complaintTones } from './complaints-page'

export type ComplaintProps = {
  readonly params: Promise<{ code: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The title of the page. */
export const complaintMetadata = (locale: Locale): Metadata => ({ title: text(locale).feedback.complaints.title })

/** One complaint or proposal, where it stands, and the answer once there is one. */
export async function ComplaintPage({ params, searchParams, locale }: ComplaintProps & { readonly locale: Locale }) {
  const { code } = await params
  const actor = await requireCitizen(paths.complaint(code, locale))
  const complaint = await findMyComplaint(actor, code)
  if (!complaint) return notFound()
  const { complaints: words, kinds, states } = text(locale).feedback
  const { kind, state, filedAt, dueAt, dossierCode, answer, answeredAt } = complaint
  const isOpen = state === 'RECEIVED' || state === 'ASSIGNED'
  const told = { 'da-gui': words.sent, 'da-rut': words.withdrawn }[String((await searchParams)['tin'])]
  return (
    <>
      {told ? <Notification tone="success" title={told} announce /> : null}
      <PageTitle caption={kinds[kind]}>{complaint.code}</PageTitle>
      <p className="mb-2">
        <Tag tone={complaintTones[state]}>{states[state]}</Tag>
      </p>
      {isOpen ? <p className="mb-8">{words.waiting(formatDay(dayOf(dueAt)))}</p> : null}
      {answer === null ? null : (
        <Card>
          <h2 className="text-xl">{words.answer}</h2>
          <p className="mb-3 text-sm text-soft">{answeredAt ? formatMoment(answeredAt) : ''}</p>
          <p lang="vi" className="max-w-text whitespace-pre-line">
            {answer}
          </p>
        </Card>
      )}
      <SummaryList
        items={[
          { key: 'filed', label: words.filedAt, value: formatMoment(filedAt) },
          ...(dossierCode === null ? [] : [{ key: 'dossier', label: words.dossier, value: <a href={paths.dossier(dossierCode, locale)}>{dossierCode}</a> }]),
          // In whatever language it was written: most likely Vietnamese.
          { key: 'text', label: words.yourText, value: <span lang="vi">{complaint.text}</span> },
        ]}
      />
      {isOpen ? <Withdrawal complaint={complaint} locale={locale} /> : null}
      <p>
        <a href={paths.complaints(locale)} className="inline-flex min-h-11 items-center">
          {words.all}
        </a>
      </p>
    </>
  )
}

function Withdrawal({ complaint: { code, version }, locale }: { readonly complaint: ShownComplaint; readonly locale: Locale }) {
  const { complaints: words, refusals, fields, errorTitle, sending } = text(locale).feedback
  return (
    <Details summary={words.withdrawSummary}>
      <p className="mb-4">{words.withdrawBody}</p>
      <AnswerForm action={takeComplaintBack} words={{ errorTitle, refusals, fields }}>
        <input type="hidden" name="complaint" value={code} />
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="_locale" value={locale} />
        <SubmitButton variant="danger" busy={sending}>
          {words.withdraw}
        </SubmitButton>
      </AnswerForm>
    </Details>
  )
}

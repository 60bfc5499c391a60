import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { requireOfficial } from '@/lib/identity/session'
import { rectifyingRoles } from '@/lib/privacy/policy'
import { listRectifications } from '@/lib/privacy/queries/rights'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { RectificationAnswer } from './rectification-form'

const words = officialText.rectification
const { abouts } = text('vi').ownData

export const metadata: Metadata = { title: words.title }

type Row = Awaited<ReturnType<typeof listRectifications>>[number]

function Request({ row }: { readonly row: Row }) {
  const { decision, decisions, answer, answerHint, button, busy, errorTitle, fields, refusals } = words.form
  return (
    <li className="space-y-2 py-4">
      <p>
        {row.late ? <Tag tone="overdue">{words.lateTag}</Tag> : <Tag tone={row.state === 'OPEN' ? 'waiting' : 'done'}>{words.states[row.state]}</Tag>}{' '}
        <strong>{abouts[row.about]}</strong>
      </p>
      <p className="text-sm text-soft">
        {words.from(row.personName)} · {words.requested(formatMoment(row.requestedAt))} ·{' '}
        {row.answeredAt ? words.answered(formatMoment(row.answeredAt)) : words.due(formatMoment(row.dueAt))}
      </p>
      <p className="break-words whitespace-pre-line">{row.text}</p>
      {row.answer === null ? null : <p className="border-l-4 border-rule pl-4 break-words whitespace-pre-line">{row.answer}</p>}
      {row.state === 'OPEN' ? (
        <RectificationAnswer
          id={row.id}
          words={{ errorTitle, fields, refusals }}
          labels={{ decision, answer, answerHint, button, busy }}
          decisions={(['AGREED', 'DECLINED'] as const).map((value) => ({ value, label: decisions[value] }))}
        />
      ) : null}
    </li>
  )
}

/** What citizens say is wrong about them, the most urgent first, each with the form for its answer. */
export default async function Page({ searchParams }: PageProps<'/can-bo/sua-du-lieu'>) {
  const actor = await requireOfficial(rectifyingRoles, paths.rectifications())
  const query = await searchParams
  const isOpen = query['xem'] !== 'da-tra-loi'
  const rows = await listRectifications(actor, { isOpen }, new Date())
  const late = rows.filter((row) => row.late).length
  return (
    <>
      {query['xong'] === 'tra-loi' ? <Notification tone="success" announce title={words.form.done} /> : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Tabs
        label={words.views}
        items={[
          { key: 'open', text: words.open, href: paths.rectifications(), current: isOpen },
          { key: 'closed', text: words.closed, href: paths.rectifications({ xem: 'da-tra-loi' }), current: !isOpen },
        ]}
      />
      {late > 0 ? <Notification tone="warning" title={words.late(late)} /> : null}
      {rows.length === 0 ? (
        <EmptyState title={isOpen ? words.none : words.noneClosed} />
      ) : (
        <ul className="max-w-text divide-y divide-rule border-y border-rule">
          {rows.map((row) => (
            <Request key={row.id} row={row} />
          ))}
        </ul>
      )}
    </>
  )
}

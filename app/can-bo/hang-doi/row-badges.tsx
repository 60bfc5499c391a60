import { Tag } from '@/components/ui/tag'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { formatMoment } from '@/lib/core/dates'
import { isFinal } from '@/lib/dossier/model/statuses'
import type { QueueRow } from '@/lib/dossier/queries/queue'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { dueTag, runningDue } from '../due'

const { due: dueWords } = officialText.office
const words = officialText.queueBulk.badges

type DueProps = { readonly row: QueueRow; readonly calendar: WorkingCalendar; readonly now: Date }

/** How the deadline stands: over, standing still, or so much time left. */
function Standing({ row, calendar, now }: DueProps) {
  if (row.completedAt && !isFinal(row.status)) {
    const late = row.dueAt !== null && row.completedAt > row.dueAt
    return <Tag tone={late ? 'overdue' : 'done'}>{late ? words.finishedLate : words.finished}</Tag>
  }
  if (row.paused) return <Tag tone="waiting">{words.paused}</Tag>
  const { tone, text } = dueTag(row, calendar, now, dueWords)
  const due = runningDue(row)
  const by = row.status === 'REGISTERED' ? dueWords.intakeBy : dueWords.resultBy
  return (
    <>
      <Tag tone={tone}>{text}</Tag>
      {due ? <div className="text-sm text-soft">{by(formatMoment(due))}</div> : null}
    </>
  )
}

/** What there is to know of the deadline of a row, each in words. */
export function Due(props: DueProps) {
  const { row, now } = props
  // Past the end the first tag has said so already.
  const used = row.paused || row.completedAt !== null || (row.urgentAt ?? now) < now ? null : row.warned
  return (
    <div className="flex flex-col items-start gap-1.5 lg:min-w-64">
      <Standing {...props} />
      {used !== null && used < 100 ? <Tag tone={used === 50 ? 'info' : 'due'}>{words.used(used)}</Tag> : null}
      {row.unread > 0 ? (
        <a href={paths.officialThread(row.code)} className="inline-flex min-h-11 items-center font-bold" aria-label={`${officialText.rounds.thread.link}: ${row.code}`}>
          {officialText.rounds.thread.unread(row.unread)}
        </a>
      ) : null}
      {row.proposed ? <Tag tone="waiting">{words.proposed}</Tag> : null}
      {row.waitsForAgency ? <Tag tone="waiting">{words.agency}</Tag> : null}
      {row.unexplained ? (
        <>
          <Tag tone="overdue">{words.unexplained}</Tag>
          <a href={`${paths.workbench(row.code)}#ly-do-tre`} className="inline-flex min-h-11 items-center" aria-label={`${words.link}: ${row.code}`}>
            {words.link}
          </a>
        </>
      ) : null}
    </div>
  )
}

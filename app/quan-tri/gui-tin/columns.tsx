import type { Column } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import type { LoggedDelivery } from '@/lib/notification/queries/deliveries'
import { noticeName } from '@/lib/text/notices'
import { officialText } from '@/lib/text/text'
import { RetryOneForm } from './forms'

const { log: words, channels: channelNames } = officialText.notices
const { closed: _closed, againOf, againAll: _againAll, waits, ...formWords } = words

/** What a gateway's code means: the code itself, or the group it belongs to. */
export function errorWords(code: string): string {
  const exact = words.errors.find(([known]) => known === code) ?? words.errors.find(([known]) => code.startsWith(known))
  return exact?.[1] ?? words.unknownError
}

const tones = { PENDING: 'info', SENT: 'done', FAILED: 'overdue', REPLACED: 'neutral' } as const

function State({ state, sentAt, notBefore }: LoggedDelivery) {
  return (
    <>
      <Tag tone={tones[state]}>{words.states[state]}</Tag>
      {state === 'PENDING' && notBefore ? <div className="text-sm text-soft">{waits(formatMoment(notBefore))}</div> : null}
      {sentAt ? <div className="text-sm text-soft">{formatMoment(sentAt)}</div> : null}
    </>
  )
}

/** The log as a table: what, by which channel, to whom (masked), and what became of it. */
export const logColumns: readonly Column<LoggedDelivery>[] = [
  { key: 'at', header: words.columns.at, cell: ({ createdAt }) => formatMoment(createdAt) },
  { key: 'topic', header: words.columns.topic, names: true, cell: ({ topic }) => noticeName(topic) },
  { key: 'channel', header: words.columns.channel, cell: ({ channel }) => channelNames[channel] },
  { key: 'address', header: words.columns.address, cell: ({ address }) => address },
  { key: 'state', header: words.columns.state, cell: State },
  { key: 'attempts', header: words.columns.attempts, number: true, cell: ({ attempts }) => attempts },
  { key: 'error', header: words.columns.error, cell: ({ lastError }) => (lastError === null ? '–' : errorWords(lastError)) },
  {
    key: 'act',
    header: words.columns.act,
    cell: ({ id, again, topic, address }) => (again ? <RetryOneForm words={formWords} deliveryId={id} which={againOf(noticeName(topic), address)} /> : '–'),
  },
]

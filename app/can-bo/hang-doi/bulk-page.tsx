import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { mostAtOnce } from '@/lib/dossier/model/queue'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { LeftOut } from './bulk-result'
import type { Outcome } from './outcome'

const { office, queueBulk: words } = officialText

export type BulkPageProps = {
  readonly task: 'accept' | 'reassign'
  /** How many were ticked. */
  readonly ticked: number
  readonly left: Outcome['left']
  /** What would be done; null where nothing would. */
  readonly children: ReactNode
}

/** What a press would do to each of the ticked dossiers, and which stay out of it and why. */
export function BulkPage({ task, ticked, left, children }: BulkPageProps) {
  const { title, lead } = words[task]
  return (
    <>
      <Breadcrumbs label={office.bench.breadcrumbs} items={[{ text: office.queue.title, href: paths.queue() }, { text: title }]} />
      <PageTitle lead={ticked === 0 ? undefined : lead}>{title}</PageTitle>
      {ticked > mostAtOnce ? <Notification tone="warning" title={words.tooMany(mostAtOnce)} /> : null}
      {left.length > 0 ? (
        <Notification tone="warning" title={words.left(left.length)}>
          <p>{words.leftHelp}</p>
          <LeftOut left={left} />
        </Notification>
      ) : null}
      {ticked === 0 ? (
        <EmptyState title={words.nothing} action={<LinkButton href={paths.queue()}>{words.back}</LinkButton>}>
          {words.nothingHelp}
        </EmptyState>
      ) : (
        (children ?? <LinkButton href={paths.queue()}>{words.back}</LinkButton>)
      )}
    </>
  )
}

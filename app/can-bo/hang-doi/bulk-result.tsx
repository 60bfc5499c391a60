import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import type { Outcome } from './outcome'

const words = officialText.queueBulk

/** The codes that stay as they are, each with its reason. */
export function LeftOut({ left }: { readonly left: Outcome['left'] }) {
  return (
    <ul className="list-disc space-y-1 pl-6">
      {left.map(({ code, refusal }) => (
        <li key={code}>
          <a href={paths.workbench(code)} className="inline-flex min-h-11 items-center font-bold">
            {code}
          </a>
          {`: ${words.reasons[refusal]}`}
        </li>
      ))}
    </ul>
  )
}

/** What came of many: how many were done, and which were not, with why. */
export function BulkResult({ outcome, task }: { readonly outcome: Outcome; readonly task: 'accept' | 'reassign' }) {
  const { title, done, undone } = words[task]
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {outcome.done > 0 ? <Notification tone="success" announce title={done(outcome.done)} /> : null}
      {outcome.left.length > 0 ? (
        <Notification tone="warning" announce title={undone(outcome.left.length)}>
          <LeftOut left={outcome.left} />
        </Notification>
      ) : null}
      <LinkButton href={paths.queue()}>{words.back}</LinkButton>
    </>
  )
}

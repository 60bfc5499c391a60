import { Notification } from '@/components/ui/notification'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { delay: words } = officialText.clock

/** Nothing late is finished before somebody says why: the way there, above a form that would be refused. */
export function DelayFirst({ dossier }: { readonly dossier: Case }) {
  const { late, delayReason } = dossier.deadline
  if (!late || delayReason !== null) return null
  return (
    <Notification tone="warning" title={words.missing}>
      <p>{words.first}</p>
      <a href={`${paths.workbench(dossier.code)}#ly-do-tre`} className="inline-flex min-h-11 items-center font-bold">
        {words.toRecord}
      </a>
    </Notification>
  )
}

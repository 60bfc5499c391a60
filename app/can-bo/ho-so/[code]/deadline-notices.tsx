import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { formatMoment } from '@/lib/core/dates'
import { delayReasons } from '@/lib/dossier/model/deadlines'
import type { Case } from '@/lib/dossier/queries/case'
import { delays } from '@/lib/text/official/clock'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { noteDelay } from './actions'
import { formWords, stateOf } from './open-case'
import { WorkForm } from './work-form'

const words = officialText.clock

function Extension({ dossier }: { readonly dossier: Case }) {
  const { extension } = dossier.deadline
  if (extension?.state === 'PROPOSED') {
    return (
      <Notification title={words.bench.proposedTitle}>
        <p>{words.bench.proposed(formatMoment(extension.due), delays[extension.reasonCode])}</p>
      </Notification>
    )
  }
  if (extension?.state !== 'DECLINED' || dossier.completedAt) return null
  return (
    <Notification tone="warning" title={words.bench.declinedTitle}>
      <p>{words.bench.declined}</p>
    </Notification>
  )
}

/** From 80 % of the time on, the way to an extension while there is time to ask for one. */
function Near({ dossier }: { readonly dossier: Case }) {
  const { warned, late } = dossier.deadline
  if (warned === null || warned < 80 || late || !dossier.possible.includes('proposeExtension')) return null
  return (
    <Notification tone="warning" title={words.bench.nearTitle}>
      <p className="mb-3">{words.bench.near}</p>
      <LinkButton href={paths.work(dossier.code, 'gia-han')} variant="secondary">
        {words.propose.title}
      </LinkButton>
    </Notification>
  )
}

function Delay({ dossier }: { readonly dossier: Case }) {
  const { delayReason, mayRecordDelay } = dossier.deadline
  if (delayReason) return <Notification title={words.delay.recorded(delays[delayReason])} />
  if (!mayRecordDelay) return null
  return (
    <div id="ly-do-tre">
      <Notification tone="warning" title={words.delay.missing}>
        <p className="mb-3">{words.delay.lead}</p>
        <WorkForm
          action={noteDelay}
          hidden={{ code: dossier.code }}
          fields={[
            { kind: 'select', name: 'reasonCode', label: words.reasonCode, empty: words.chooseReason, options: delayReasons.map((value) => ({ value, label: delays[value] })) },
            { kind: 'text', name: 'note', label: words.delay.note, hint: words.delay.noteHint, optional: true },
          ]}
          submit={words.delay.submit}
          variant="secondary"
          now={stateOf(dossier)}
          words={formWords()}
          idPrefix="delay-"
        />
      </Notification>
    </div>
  )
}

/** What there is to say about the deadline beyond the date: an extension asked for, one to ask for, a delay to explain. */
export function DeadlineNotices({ dossier }: { readonly dossier: Case }) {
  return (
    <>
      <Extension dossier={dossier} />
      <Near dossier={dossier} />
      <Delay dossier={dossier} />
    </>
  )
}

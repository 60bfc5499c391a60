import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf } from '@/lib/core/dates'
import { samplePersonKeys } from '@/lib/dossier/model/sample-people'
import { findTrial, type Trial } from '@/lib/dossier/queries/trial'
import { requireAdministrator } from '@/lib/identity/session'
import type { DraftVersion } from '@/lib/procedure/queries'
import { applicantKinds } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../draft-form'
import type { FieldGroup } from '../../fields'
import { channelOptions } from '../sua/choices'
import { requireDraft } from '../sua/draft'
import { problemsOf } from '../sua/problems'
import { startTrial } from './actions'
import { openingStep } from './steps'
import { TrialCrumbs, trialForm } from './trial'

const { trial: words, procedures: { fee } } = officialText
const { start } = words

export const metadata: Metadata = { title: words.title }

const applicantName = (kind: string): string => (Object.hasOwn(fee.applicants, kind) ? fee.applicants[kind as keyof typeof fee.applicants] : kind)

function groupsFor({ definition }: DraftVersion): readonly FieldGroup[] {
  const kinds = new Set([...applicantKinds, ...definition.fees.flatMap(({ applicant }) => applicant ?? [])])
  return [
    {
      fields: [
        { kind: 'radios', name: 'channel', label: start.channel, choices: channelOptions },
        { kind: 'select', name: 'person', label: start.person, hint: start.personHint, empty: start.nobody, options: samplePersonKeys.map((value) => ({ value, label: start.people[value] })) },
        { kind: 'checkboxes', name: 'applicant', label: start.applicant, hint: start.applicantHint, choices: [...kinds].map((value) => ({ value, label: applicantName(value) })) },
        { kind: 'date', name: 'day', label: start.day, hint: start.dayHint },
      ],
    },
  ]
}

/** The draft holds until it is thrown away; a new one takes its place. */
function Running({ trial }: { readonly trial: Trial }) {
  return (
    <Card>
      <h2 className="mb-4 text-xl">{start.running}</h2>
      <LinkButton href={paths.adminTrialStep(trial.code, openingStep(trial))}>{start.goOn}</LinkButton>
    </Card>
  )
}

/** Where a trial of the draft version begins: how, by whom and when it is filed. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/chay-thu'>) {
  const { code } = await params
  const draft = await requireDraft(code)
  const now = new Date()
  const trial = await findTrial(await requireAdministrator(paths.adminTrial(code)), code, now)
  const [year = '', month = '', day = ''] = dayOf(now).split('-')
  return (
    <>
      <TrialCrumbs code={code} />
      <PageTitle caption={draft.definition.name.vi} lead={start.lead}>
        {words.title}
      </PageTitle>
      {problemsOf(draft.definition).length > 0 ? <Notification tone="warning" title={start.problems} /> : null}
      {trial ? <Running trial={trial} /> : null}
      {trial ? <h2 className="text-xl">{start.anew}</h2> : null}
      {trial ? <p className="mb-4 text-soft">{start.anewHelp}</p> : null}
      {draft.definition.form ? (
        <DraftForm
          action={startTrial}
          words={trialForm}
          hidden={{ code }}
          groups={groupsFor(draft)}
          initial={{ channel: 'ONLINE', 'day.day': day, 'day.month': month, 'day.year': year }}
          submit={start.submit}
          busy={start.starting}
          variant={trial ? 'secondary' : 'primary'}
          cancelHref={paths.adminDraft(code)}
        />
      ) : (
        <Notification tone="warning" title={start.noForm}>
          <a href={paths.adminDraftPart(code, 'bieu-mau')} className="inline-flex min-h-11 items-center font-bold">
            {start.toForm}
          </a>
        </Notification>
      )}
    </>
  )
}

import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { AnswerForm } from '@/app/_pages/answer-form'
import { LinkButton } from '@/components/ui/button'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatMoment } from '@/lib/core/dates'
import { findTrial, type Trial } from '@/lib/dossier/queries/trial'
import { requireAdministrator } from '@/lib/identity/session'
import type { DraftVersion } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import type { Words } from '../../drawn'
import { requireDraft } from '../sua/draft'
import { discardTrial, renewTrial } from './actions'

const { trial: words, procedures: { form, draft: draftWords, list, home } } = officialText

/** What the forms of the sandbox that the editor's component draws are told with. */
export const trialForm = { ...form, cancel: words.back, errorTitle: words.errorTitle, refusals: { ...form.refusals, ...words.refusals } } satisfies Words

/** The same for the plain forms. */
export const answerWords = { errorTitle: words.errorTitle, refusals: words.refusals, fields: {} }

export type Tried = { readonly trial: Trial; readonly draft: DraftVersion; readonly now: Date }

/** The administrator's trial of the draft version; who has none is sent to where one begins. */
export async function requireTrial(code: string): Promise<Tried> {
  const draft = await requireDraft(code)
  const now = new Date()
  const trial = await findTrial(await requireAdministrator(paths.adminTrial(code)), code, now)
  return trial ? { trial, draft, now } : redirect(paths.adminTrial(code))
}

/** The way back, above every page of the sandbox. */
export const TrialCrumbs = ({ code, title }: { readonly code: string; readonly title?: string }) => (
  <Breadcrumbs
    label={home.title}
    items={[
      { text: list.title, href: paths.adminProcedures() },
      { text: code, href: paths.adminProcedure(code) },
      { text: draftWords.title, href: paths.adminDraft(code) },
      ...(title === undefined ? [{ text: words.title }] : [{ text: words.title, href: paths.adminTrial(code) }, { text: title }]),
    ]}
  />
)

/** That nothing here is real, and the ways out of it. */
function TrialBar({ trial: { code, expiresAt } }: Pick<Tried, 'trial'>) {
  const { bar } = words
  return (
    <section aria-label={bar.label} className="mb-6 rounded border-2 border-dashed border-warning bg-warning-soft p-4">
      <p className="font-bold">{bar.title}</p>
      <p className="text-sm">{bar.until(formatMoment(expiresAt))}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <LinkButton href={paths.adminDraft(code)} variant="secondary">
          {bar.back}
        </LinkButton>
        <AnswerForm action={discardTrial} words={answerWords}>
          <input type="hidden" name="code" value={code} />
          <SubmitButton variant="secondary" busy={bar.erasing}>
            {bar.again}
          </SubmitButton>
        </AnswerForm>
      </div>
    </section>
  )
}

/** The draft was saved, or begun anew, after the trial froze it. */
function Moved({ trial, draft }: Pick<Tried, 'trial' | 'draft'>) {
  const { moved } = words
  if (trial.draftRevision === draft.revision && trial.draftNumber === draft.number) return null
  return (
    <Notification tone="warning" title={moved.title}>
      <p>{moved.body}</p>
      <AnswerForm action={renewTrial} words={answerWords}>
        <input type="hidden" name="code" value={trial.code} />
        <SubmitButton variant="secondary" busy={moved.renewing}>
          {moved.renew}
        </SubmitButton>
      </AnswerForm>
    </Notification>
  )
}

type TrialHeadProps = Tried & {
  readonly title: string
  /** In whose place one is. */
  readonly caption: string
  readonly lead?: ReactNode
  readonly above?: ReactNode
  readonly children: ReactNode
}

/** What stands above every page of a trial. */
export function TrialHead({ title, caption, lead, above, children, ...tried }: TrialHeadProps) {
  const { trial } = tried
  return (
    <>
      <TrialCrumbs code={trial.code} title={title} />
      <TrialBar trial={trial} />
      <Moved {...tried} />
      {above}
      <PageTitle caption={`${caption} · ${trial.definition.name.vi}`} lead={lead}>
        {children}
      </PageTitle>
    </>
  )
}

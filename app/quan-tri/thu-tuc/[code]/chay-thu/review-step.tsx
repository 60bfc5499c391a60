import { ReviewFees } from '@/app/_pages/filing/review-parts'
import { AnswerSummary } from '@/components/form/answer-lines'
import { Notification } from '@/components/ui/notification'
import { SummaryList } from '@/components/ui/summary-list'
import { dueAt, intakeDue } from '@/lib/calendar/model/due'
import { loadCalendar } from '@/lib/calendar/queries'
import { dayOf, formatMoment } from '@/lib/core/dates'
import { trialErrors } from '@/lib/dossier/model/trial'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'
import type { Trial } from '@/lib/dossier/queries/trial'
import { answerLines } from '@/lib/form/model/lines'
import type { FormDefinition } from '@/lib/form/schema'
import { currentActor } from '@/lib/identity/session'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { resultTemplateFor } from '@/lib/procedure/model/results'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../draft-form'
import { submitTrial } from './actions'
import { backOf, Place } from './form-step'
import { RouteList } from './route-list'
import { papersStep, questionsStep, reviewStep } from './steps'
import { trialForm, TrialHead, type Tried } from './trial'

const { trial: { review: words, ...trial }, procedures: { channels } } = officialText

type Open = { readonly href: string; readonly message: string }

/** What keeps a citizen from filing, with the way to each. */
function openParts({ code, definition, state, outcome, at }: Trial, form: FormDefinition): readonly Open[] {
  const step = (key: string, query = {}) => paths.adminTrialStep(code, key, query)
  const titleOf = (key: string) => form.pages.find((page) => page.key === key)?.title.vi ?? key
  const before = judgeEligibility(definition, state.questions).kind === 'eligible' ? [] : [{ href: step(questionsStep, { loi: '1' }), message: words.openPage(trial.questions.title) }]
  const pages = trialErrors(form, state.content, dayOf(at)).map(({ pageKey }) => ({ href: step(pageKey, { loi: '1' }), message: words.openPage(titleOf(pageKey)) }))
  const papers = outcome.components
    .filter(({ kind, required, key }) => kind === 'SUBMIT' && required && !state.handedIn.includes(key))
    .map(({ title }) => ({ href: step(papersStep), message: words.openPaper(title.vi) }))
  return [...before, ...pages, ...papers]
}

function OpenParts({ parts }: { readonly parts: readonly Open[] }) {
  return (
    <Notification tone="warning" title={words.open}>
      <ul>
        {parts.map(({ href, message }) => (
          <li key={message}>
            <a href={href} className="inline-flex min-h-11 items-center font-bold">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notification>
  )
}

/** What the answers lead to, and by which rule it is known before anybody works it. */
async function Outcome({ trial: { agencyId, definition, state, outcome, at } }: Pick<Tried, 'trial'>) {
  const calendar = await loadCalendar(await currentActor(), agencyId)
  const intakeBy = intakeDue(calendar, at)
  const { due } = dueAt(calendar, timeLimitFor(definition, { channel: state.setting.channel, caseKey: outcome.caseKey }), intakeBy)
  const papers = outcome.components.filter(({ kind }) => kind === 'SUBMIT')
  const item = (key: string, label: string, value: string) => ({ key, label, value })
  return (
    <section>
      <h2 className="mt-10 mb-4 text-xl">{words.outcome}</h2>
      <SummaryList
        items={[
          item('case', words.case, definition.cases.find(({ key }) => key === outcome.caseKey)?.title.vi ?? words.noCase),
          item('channel', words.channel, channels[state.setting.channel]),
          item(
            'papers', words.components,
            papers.map(({ key, title }) => `${title.vi} (${state.handedIn.includes(key) ? words.handedIn : words.missing})`).join('\n') || words.noComponents,
          ),
          item('intake', words.intakeBy, formatMoment(intakeBy)),
          item('due', words.due, due ? formatMoment(due) : words.noDue),
          item('template', words.template, resultTemplateFor(definition, outcome.answers)?.title.vi ?? words.noTemplate),
        ]}
      />
    </section>
  )
}

/** Everything once more as the citizen sees it, and what only the office would know already. */
export function ReviewStep({ form, ...tried }: Tried & { readonly form: FormDefinition }) {
  const { trial: tryOut } = tried
  const { code, revision, definition, state, outcome } = tryOut
  const { form: formWords } = text('vi')
  const open = openParts(tryOut, form)
  return (
    <>
      <TrialHead {...tried} title={words.title} caption={trial.citizen} lead={words.lead} above={<Place trial={tryOut} step={reviewStep} />}>
        {words.title}
      </TrialHead>
      {open.length > 0 ? <OpenParts parts={open} /> : null}
      <h2 className="mb-4 text-xl">{text('vi').journey.review.answers}</h2>
      <AnswerSummary
        sections={answerLines(form, state.content.answers, 'vi', formWords.answers)}
        words={formWords}
        level={3}
        hrefOf={(page) => paths.adminTrialStep(code, page)}
      />
      <Outcome trial={tryOut} />
      <ReviewFees fees={outcome.fees} note={definition.feeNote} locale="vi" />
      <RouteList trial={tryOut} />
      {open.length > 0 ? null : (
        <DraftForm
          action={submitTrial}
          words={trialForm}
          hidden={{ code, revision: String(revision) }}
          submit={words.submit}
          busy={words.submitting}
          cancelHref={backOf(tryOut, reviewStep)}
        />
      )}
    </>
  )
}

import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../draft-form'
import { saveTrialQuestions } from './actions'
import { Place, type Query } from './form-step'
import { questionsStep } from './steps'
import { trialForm, TrialHead, type Tried } from './trial'

const { trial: { questions: words, ...trial } } = officialText

/** What the answers lead to where they do not lead on. */
function Outcome({ trial: { definition, state } }: Pick<Tried, 'trial'>) {
  const eligibility = judgeEligibility(definition, state.questions)
  if (eligibility.kind === 'eligible') return null
  if (eligibility.kind === 'open') return <Notification tone="error" announce title={words.open} />
  return (
    <Notification tone="warning" announce title={words.stopped}>
      <p>
        <Localised value={eligibility.message} locale="vi" />
      </p>
      {eligibility.goTo === null ? null : (
        <p>
          {words.goTo}{' '}
          <a href={paths.procedure(eligibility.goTo)} className="inline-flex min-h-11 items-center">
            {eligibility.goTo}
          </a>
        </p>
      )}
    </Notification>
  )
}

/** The questions before the form. */
export function QuestionsStep({ query, ...tried }: Tried & { readonly query: Query }) {
  const { trial: { code, definition, state } } = tried
  return (
    <>
      <TrialHead {...tried} title={words.title} caption={trial.citizen} above={<Place trial={tried.trial} step={questionsStep} />}>
        {words.title}
      </TrialHead>
      {query['loi'] === '1' ? <Outcome trial={tried.trial} /> : null}
      <DraftForm
        action={saveTrialQuestions}
        words={trialForm}
        hidden={{ code }}
        groups={[
          {
            fields: definition.eligibility.map(({ key, question, options }) => ({
              kind: 'radios', name: `questions.${key}`, label: question.vi, choices: options.map(({ value, label }) => ({ value, label: label.vi })),
            })),
          },
        ]}
        initial={Object.fromEntries(Object.entries(state.questions).map(([key, value]) => [`questions.${key}`, value]))}
        submit={trial.next}
        busy={trial.saving}
        cancelHref={paths.adminTrial(code)}
      />
    </>
  )
}

import { fileErrors } from '@/app/_pages/filing/file-errors'
import { UploadForm } from '@/app/_pages/upload-form'
import { FormPageFields } from '@/components/form/form-page-fields'
import { summaryErrors } from '@/components/form/sentences'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { StepIndicator } from '@/components/ui/step-indicator'
import { SubmitButton } from '@/components/ui/submit-button'
import { dayOf } from '@/lib/core/dates'
import { trialErrors } from '@/lib/dossier/model/trial'
import type { Trial } from '@/lib/dossier/queries/trial'
import type { FieldError } from '@/lib/form/model/checks'
import { fieldsOf } from '@/lib/form/model/fields'
import { takesFiles, withFiles } from '@/lib/form/model/files'
import { warnings } from '@/lib/form/model/plausibility'
import { shownAnswers } from '@/lib/form/model/reachability'
import { unitsToOffer } from '@/lib/form/queries'
import type { FormDefinition, FormPage } from '@/lib/form/schema'
import { visitor } from '@/lib/identity/session'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { saveTrialStep } from './actions'
import { PageForm } from './page-form'
import { placeOf } from './steps'
import { answerWords, TrialHead, type Tried } from './trial'

const { trial: words } = officialText

export type Query = Readonly<Record<string, string | string[] | undefined>>

function errorsOn(page: FormPage, form: FormDefinition, { state, at }: Trial): readonly FieldError[] {
  const keys = new Set(fieldsOf(page).map(({ key }) => key))
  return trialErrors(form, state.content, dayOf(at)).flatMap(({ errors }) => errors.filter(({ key }) => keys.has(key)))
}

type PageFieldsProps = {
  readonly trial: Trial
  readonly form: FormDefinition
  readonly page: FormPage
  readonly query: Query
  readonly submit: string
  readonly back?: string
}

/** The citizen's form components, with what was typed or handed in and, once it was sent, what is wrong with it. */
export async function PageFields({ trial, form, page, query, submit, back }: PageFieldsProps) {
  const { form: formWords, journey } = text('vi')
  const { answers, raw } = trial.state.content
  const units = await unitsToOffer(visitor, new Date())
  const takes = takesFiles(form, page.key)
  const found = query['loi'] === '1' ? errorsOn(page, form, trial) : []
  const errors = [...fileErrors([query['tep'] ?? []].flat(), form, 'vi'), ...found]
  const fields = (
    <>
      <input type="hidden" name="_procedure" value={trial.code} />
      <input type="hidden" name="_page" value={page.key} />
      {takes ? <p className="mb-6 max-w-text text-soft">{words.noFiles}</p> : null}
      <FormPageFields
        page={page}
        enter="next"
        answers={withFiles(form, answers, trial.files)}
        counted={shownAnswers(form, answers)}
        raw={raw}
        fileHref={(file) => paths.adminTrialFile(trial.code, file)}
        errors={errors}
        warnings={warnings(form, answers, units)}
        units={units}
        components={trial.definition.components}
        locale="vi"
        words={formWords}
      />
      <ButtonGroup>
        <SubmitButton name="intent" value="next" busy={words.saving}>
          {submit}
        </SubmitButton>
        {back === undefined ? null : (
          <LinkButton href={back} variant="quiet">
            {words.back}
          </LinkButton>
        )}
      </ButtonGroup>
    </>
  )
  // What is drawn is what was saved: a form with another state of the trial is another form.
  const key = `${page.key} ${String(trial.revision)}`
  const said = summaryErrors(errors, 'vi', formWords)
  if (takes) {
    return (
      <UploadForm
        key={key}
        action={`${paths.adminTrialResult(trial.code)}?buoc=${page.key}`}
        words={{ errorTitle: journey.errorTitle, progress: journey.papers.progressBefore, brokenOff: journey.filesBroken }}
        errors={said}
      >
        {fields}
      </UploadForm>
    )
  }
  return (
    <PageForm key={key} action={saveTrialStep} words={{ ...answerWords, errorTitle: journey.errorTitle }} errors={said}>
      {fields}
    </PageForm>
  )
}

/** Where one stands as the citizen. */
export function Place({ trial, step }: { readonly trial: Trial; readonly step: string }) {
  const { number, total } = placeOf(trial, step)
  return <StepIndicator text={text('vi').journey.steps(number, total)} current={number} total={total} />
}

/** The step before, or where the trial begins. */
export function backOf(trial: Trial, step: string): string {
  const { before } = placeOf(trial, step)
  return before === undefined ? paths.adminTrial(trial.code) : paths.adminTrialStep(trial.code, before)
}

/** One page of the e-form, as the citizen gets it. */
export function FormStep({ form, page, query, ...tried }: Tried & { readonly form: FormDefinition; readonly page: FormPage; readonly query: Query }) {
  const { trial } = tried
  const { form: formWords } = text('vi')
  return (
    <>
      <TrialHead
        {...tried}
        title={page.title.vi}
        caption={words.citizen}
        lead={page.hint ? <Localised value={page.hint} locale="vi" /> : undefined}
        above={<Place trial={trial} step={page.key} />}
      >
        {page.title.vi}
      </TrialHead>
      {query['moi'] === '1' ? (
        <Notification title={formWords.newQuestionsTitle} announce>
          {formWords.newQuestions}
        </Notification>
      ) : null}
      <PageFields trial={trial} form={form} page={page} query={query} submit={words.next} back={backOf(trial, page.key)} />
    </>
  )
}

import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { summaryErrors } from '@/components/form/sentences'
import { FormPageFields } from '@/components/form/form-page-fields'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { SubmitButton } from '@/components/ui/submit-button'
import { dayOf } from '@/lib/core/dates'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { checkPage } from '@/lib/form/model/checks'
import { localize } from '@/lib/form/model/fields'
import { takesFiles } from '@/lib/form/model/files'
import { warnings } from '@/lib/form/model/plausibility'
import { shownAnswers } from '@/lib/form/model/reachability'
import type { FormPage } from '@/lib/form/schema'
import { unitsToOffer } from '@/lib/form/queries'
import { requireCitizen, visitor } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { saveStep } from './actions'
import { draftOf, openDraftOf, requestTime } from './draft'
import { fileErrors } from './file-errors'
import { StepForm } from './step-form'
import { StepHead } from './step-head'
import { openStep, placeOf, reviewStep, stepsOf } from './steps'
import { uploadWords } from './upload-words'

export type StepPageProps = {
  readonly params: Promise<{ procedureCode: string; page: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

const pageOf = (draft: MyDraft | null, key: string): FormPage | undefined => draft?.definition.form?.pages.find((page) => page.key === key)

/** The page's title, which says when something is wrong on it. */
export async function stepMetadata({ params, searchParams }: StepPageProps, locale: Locale): Promise<Metadata> {
  const { procedureCode, page } = await params
  const draft = await draftOf(procedureCode)
  const found = pageOf(draft, page)
  if (!draft || !found) return {}
  const title = `${localize(found.title, locale).text} – ${localize(draft.definition.name, locale).text}`
  return { title: (await searchParams)['loi'] === '1' ? text(locale).journey.titleWithError(title) : title }
}

/** One page of the e-form. */
export async function StepPage({ params, searchParams, locale }: StepPageProps & { readonly locale: Locale }) {
  const { procedureCode, page: key } = await params
  const here = paths.filingStep(procedureCode, key, locale)
  await requireCitizen(here)
  const draft = await openDraftOf(procedureCode, locale)
  const page = pageOf(draft, key)
  if (!page || !draft.definition.form) return notFound()
  if (!stepsOf(draft).includes(key)) return redirect(paths.filingStep(procedureCode, openStep(draft), locale))

  const asked = await searchParams
  const then = asked['ve'] === reviewStep ? reviewStep : undefined
  const { form: words, journey } = text(locale)
  const { answers, raw } = draft.content
  const found = asked['loi'] === '1' ? checkPage(draft.definition.form, key, answers, { today: dayOf(requestTime()), raw }) : []
  const refused = fileErrors([asked['tep'] ?? []].flat(), draft.definition.form, locale)
  const errors = [...refused, ...found.filter((one) => !refused.some(({ field }) => field === one.field))]
  const units = await unitsToOffer(visitor, requestTime())
  const place = placeOf(draft, key, locale)
  const { refusals } = journey
  return (
    <>
      <StepHead
        draft={draft}
        place={place}
        locale={locale}
        lead={page.hint ? <Localised value={page.hint} locale={locale} /> : undefined}
      >
        <Localised value={page.title} locale={locale} />
      </StepHead>
      {asked['moi'] === '1' ? (
        <Notification title={words.newQuestionsTitle} announce>
          {words.newQuestions}
        </Notification>
      ) : null}
      <StepForm
        // What is drawn is what was saved: a form with another state of the draft is another form.
        key={`${key} ${String(draft.revision)}`}
        action={saveStep}
        autosave={{ url: paths.autosave(procedureCode), storageKey: `${procedureCode}/${key}`, revision: draft.revision }}
        errors={summaryErrors(errors, locale, words)}
        signIn={paths.signIn(locale, here)}
        upload={
          takesFiles(draft.definition.form, key)
            ? { url: paths.pageUpload(procedureCode, locale), resumable: paths.resumableUploads(procedureCode), words: uploadWords(locale) }
            : undefined
        }
        words={{
          errorTitle: journey.errorTitle,
          refusals: { 'cross-site': refusals['cross-site'], 'not-found': refusals['not-found'], 'changed-meanwhile': refusals['changed-meanwhile'] },
          saved: journey.savedBefore,
          notSaved: journey.notSaved,
          signedOut: journey.signedOut,
          signInAgain: journey.signInAgain,
          keptTitle: journey.keptTitle,
          restore: journey.restore,
          discard: journey.discard,
        }}
      >
        <input type="hidden" name="_procedure" value={procedureCode} />
        <input type="hidden" name="_page" value={key} />
        <input type="hidden" name="_locale" value={locale} />
        {then ? <input type="hidden" name="_then" value={then} /> : null}
        <FormPageFields
          page={page}
          enter="next"
          answers={answers}
          counted={shownAnswers(draft.definition.form, answers)}
          raw={raw}
          fileHref={(file) => paths.draftFile(procedureCode, file)}
          errors={errors}
          warnings={warnings(draft.definition.form, answers, units)}
          units={units}
          components={draft.definition.components}
          locked={draft.locked}
          claimed={draft.claimed}
          locale={locale}
          words={words}
        />
        <ButtonGroup>
          <SubmitButton name="intent" value="next" busy={journey.saving}>
            {then ? journey.backToReview : journey.next}
          </SubmitButton>
          <LinkButton href={place.back} variant="quiet">
            {journey.back}
          </LinkButton>
        </ButtonGroup>
      </StepForm>
    </>
  )
}

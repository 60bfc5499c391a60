import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AnswerSummary } from '@/components/form/answer-lines'
import { controlId, warningSentence } from '@/components/form/sentences'
import { Notification } from '@/components/ui/notification'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { allFields, fieldsOf, localize } from '@/lib/form/model/fields'
import { answerLines } from '@/lib/form/model/lines'
import { warnings } from '@/lib/form/model/plausibility'
import { unitsToOffer } from '@/lib/form/queries'
import type { FormDefinition } from '@/lib/form/schema'
import { provedLately } from '@/lib/identity/policy'
import { filerOf, requireCitizen, visitor } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { agreementTo, FilingAgreement, isAgreed } from '../help-team/filing-agreement'
import { ProveAgain } from '../prove-again'
import { submitFiling } from './actions'
import { draftOf, openDraftOf, requestTime } from './draft'
import { askedOf } from './papers-page'
import { ReviewDelivery, ReviewEligibility, ReviewFees, ReviewPapers, ReviewTime } from './review-parts'
import type { StartPageProps } from './start-page'
import { StepHead } from './step-head'
import { papersStep, placeOf, reviewStep } from './steps'
import { SubmitForm } from './submit-form'

/** The title of the step. */
export async function reviewMetadata({ params }: StartPageProps, locale: Locale): Promise<Metadata> {
  const draft = await draftOf((await params).procedureCode)
  return draft ? { title: `${text(locale).journey.review.title} – ${localize(draft.definition.name, locale).text}` } : {}
}

/** Everything once more, what it costs and how long it takes; then the one button that files it. */
export async function ReviewPage({ params, locale }: StartPageProps & { readonly locale: Locale }) {
  const { procedureCode } = await params
  const here = paths.filingStep(procedureCode, reviewStep, locale)
  const self = await requireCitizen(here)
  const actor = filerOf(self, procedureCode)
  const proved = actor.helpedBy !== undefined || provedLately(actor, requestTime())
  const draft = await openDraftOf(procedureCode, locale)
  const { form } = draft.definition
  if (!form) return redirect(paths.filing(procedureCode, locale))

  const agreement = await agreementTo(self, actor, draft.revision, requestTime())
  const { journey, form: formWords } = text(locale)
  const { review: words } = journey
  const open = openParts(draft, locale)
  const odd = await oddParts(draft, form, locale)
  const locked = [...Object.keys(draft.locked), ...allFields(form).filter(({ type }) => type === 'computed').map(({ key }) => key)]
  return (
    <>
      <StepHead draft={draft} place={placeOf(draft, reviewStep, locale)} locale={locale} lead={words.lead}>
        {words.title}
      </StepHead>
      {open.length > 0 ? <Parts tone="warning" parts={open} title={words.openTitle} /> : null}
      {odd.length > 0 ? <Parts parts={odd} title={words.oddTitle} /> : null}
      <ReviewEligibility draft={draft} locale={locale} />
      <h2 className="mb-4 text-xl">{words.answers}</h2>
      <AnswerSummary
        sections={answerLines(form, draft.content.answers, locale, formWords.answers)}
        words={formWords}
        level={3}
        locked={locked}
        hrefOf={(page) => `${paths.filingStep(procedureCode, page, locale)}?ve=${reviewStep}`}
      />
      <ReviewPapers draft={draft} components={askedOf(draft)} locale={locale} />
      <ReviewDelivery draft={draft} locale={locale} />
      <ReviewFees fees={draft.fees} note={draft.definition.feeNote} locale={locale} />
      <ReviewTime draft={draft} locale={locale} />
      {open.length === 0 ? <FilingAgreement procedureCode={procedureCode} agreement={agreement} /> : null}
      {open.length === 0 && !proved ? <ProveFirst locale={locale} here={here} /> : null}
      {open.length > 0 || !proved || !isAgreed(agreement) ? null : (
        <SubmitForm
          action={submitFiling}
          words={{ errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }}
          hidden={{ draft: draft.key, revision: String(draft.revision), _locale: locale }}
          title={words.consentTitle}
          consent={words.consent}
          privacy={{ text: words.privacy, href: paths.privacy(locale) }}
          submit={{ text: words.submit, busy: words.submitting }}
          back={{ text: journey.back, href: placeOf(draft, reviewStep, locale).back }}
        />
      )}
    </>
  )
}

/** In the place of the button that files, where the last proof is too old: nothing is typed here yet, so nothing is lost. */
function ProveFirst({ locale, here }: { readonly locale: Locale; readonly here: string }) {
  const { stepUp } = text(locale).proving
  return (
    <section aria-labelledby="xac-thuc" className="mt-10 max-w-text">
      <h2 id="xac-thuc" className="mb-3 text-xl">
        {stepUp.title}
      </h2>
      <p className="mb-3">{stepUp.lead}</p>
      <p className="mb-4">{stepUp.kept}</p>
      <ProveAgain locale={locale} backTo={here} />
    </section>
  )
}

type Part = { readonly href: string; readonly message: string }

/** What keeps the draft from being submitted, as links to the steps where it is put right. */
function openParts(draft: MyDraft, locale: Locale): readonly Part[] {
  const { journey } = text(locale)
  const { code } = draft.definition
  const titleOf = (pageKey: string) => draft.definition.form?.pages.find(({ key }) => key === pageKey)?.title ?? { vi: pageKey }
  const pages = draft.open.map(({ pageKey }) => ({
    href: `${paths.filingStep(code, pageKey, locale)}?loi=1&ve=${reviewStep}`,
    message: journey.review.openPage(localize(titleOf(pageKey), locale).text),
  }))
  const there = new Set(draft.files.map(({ componentKey }) => componentKey))
  const papers = askedOf(draft)
    .filter(({ kind, required, key }) => kind === 'SUBMIT' && required && !there.has(key))
    .map(({ key, title }) => ({
      href: `${paths.filingStep(code, papersStep, locale)}?loi=${key}:missing`,
      message: journey.papers.missing(localize(title, locale).text),
    }))
  return [...pages, ...papers]
}

/** What looks odd and may stay so, as links to where it was typed: whoever went on at once has not been told yet. */
async function oddParts({ definition, content }: MyDraft, form: FormDefinition, locale: Locale): Promise<readonly Part[]> {
  return warnings(form, content.answers, await unitsToOffer(visitor, requestTime())).map((warning) => {
    const page = form.pages.find((one) => fieldsOf(one).some(({ key }) => key === warning.key))?.key ?? reviewStep
    return {
      href: `${paths.filingStep(definition.code, page, locale)}?ve=${reviewStep}#${controlId(warning.field)}`,
      message: warningSentence(warning, locale, text(locale).form),
    }
  })
}

function Parts({ parts, title, tone }: { readonly parts: readonly Part[]; readonly title: string; readonly tone?: 'warning' }) {
  return (
    <Notification {...(tone && { tone })} title={title}>
      <ul>
        {parts.map(({ href, message }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center font-bold">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notification>
  )
}

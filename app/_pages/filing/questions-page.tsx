import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { localize } from '@/lib/form/model/fields'
import { currentActor, requireCitizen } from '@/lib/identity/session'
import { type EligibilityVerdict, judgeEligibility } from '@/lib/procedure/model/eligibility'
import { namesOffered } from '@/lib/procedure/queries/lifecycle'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { answerQuestions } from './actions'
import { draftOf, requestTime } from './draft'
import { QuestionsForm } from './questions-form'
import type { StartPageProps } from './start-page'
import { StepHead } from './step-head'
import { changesStep, openStep, placeOf, questionsStep, reviewStep } from './steps'

type NotForYou = Extract<EligibilityVerdict, { kind: 'not-for-you' }>
type Props = { readonly draft: MyDraft; readonly locale: Locale }

/** The title of the step. */
export async function questionsMetadata({ params }: StartPageProps, locale: Locale): Promise<Metadata> {
  const draft = await draftOf((await params).procedureCode)
  return draft ? { title: `${text(locale).journey.eligibility.title} – ${localize(draft.definition.name, locale).text}` } : {}
}

/** The questions before the form; or, where an answer says so, why the service is not for the person and what is. `doi`: to answer anew. */
export async function QuestionsPage({ params, searchParams, locale }: StartPageProps & { readonly locale: Locale }) {
  const { procedureCode } = await params
  await requireCitizen(paths.filingStep(procedureCode, questionsStep, locale))
  const draft = await draftOf(procedureCode)
  if (!draft) return redirect(paths.filing(procedureCode, locale))
  if (draft.isOutdated) return redirect(paths.filingStep(procedureCode, changesStep, locale))
  if (draft.definition.eligibility.length === 0) return redirect(paths.filingStep(procedureCode, openStep(draft), locale))

  const { doi, ve } = await searchParams
  const { eligibility: words } = text(locale).journey
  const verdict = judgeEligibility(draft.definition, draft.content.eligibility)
  const refused = verdict.kind === 'not-for-you' && doi !== '1' ? verdict : null
  return (
    <>
      <StepHead draft={draft} place={placeOf(draft, questionsStep, locale)} locale={locale} lead={refused ? undefined : words.lead}>
        {words.title}
      </StepHead>
      {refused ? <Refused verdict={refused} draft={draft} locale={locale} /> : <Questions draft={draft} locale={locale} isFromReview={ve === reviewStep} />}
    </>
  )
}

function Questions({ draft, locale, isFromReview }: Props & { readonly isFromReview: boolean }) {
  const { journey } = text(locale)
  const { code, eligibility } = draft.definition
  return (
    <QuestionsForm
      action={answerQuestions}
      words={{ errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }}
      hidden={{ procedureCode: code, _locale: locale, ...(isFromReview && { _then: reviewStep }) }}
      questions={eligibility.map(({ key, question, options }) => ({
        key,
        label: <Localised value={question} locale={locale} />,
        choices: options.map(({ value, label }) => ({ value, label: <Localised value={label} locale={locale} /> })),
        chosen: draft.content.eligibility?.[key],
      }))}
      next={{ text: isFromReview ? journey.backToReview : journey.eligibility.next, busy: journey.saving }}
      back={{ text: journey.back, href: isFromReview ? paths.filingStep(code, reviewStep, locale) : paths.filing(code, locale) }}
    />
  )
}

/** Why it ends here, what to use instead where people can file that, and the way back. */
async function Refused({ verdict: { question, answer, message, goTo }, draft, locale }: Props & { readonly verdict: NotForYou }) {
  const { eligibility: words } = text(locale).journey
  const { code } = draft.definition
  const instead = goTo === null ? undefined : (await namesOffered(await currentActor(), [goTo], requestTime())).get(goTo)
  return (
    <>
      <Notification tone="warning" title={words.noTitle} announce>
        <p>
          <Localised value={message} locale={locale} />
        </p>
        {goTo !== null && instead ? (
          <p>
            {words.goTo}{' '}
            <a href={paths.procedure(goTo, locale)} className="inline-flex min-h-11 items-center font-bold">
              <Localised value={instead} locale={locale} />
            </a>
          </p>
        ) : null}
      </Notification>
      <div className="max-w-text">
        <p className="text-soft">{words.yourAnswer}</p>
        <p>
          <Localised value={question} locale={locale} />
        </p>
        <p className="font-bold">
          <Localised value={answer} locale={locale} />
        </p>
      </div>
      <ButtonGroup>
        <LinkButton href={`${paths.filingStep(code, questionsStep, locale)}?doi=1`} variant="secondary">
          {words.change}
        </LinkButton>
        <LinkButton href={paths.procedures(locale)} variant="quiet">
          {words.home}
        </LinkButton>
      </ButtonGroup>
    </>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DataNotice } from '@/app/_pages/filing/data-notice'
import { fileErrors } from '@/app/_pages/filing/file-errors'
import { uploadWords } from '@/app/_pages/filing/upload-words'
import { FormPageFields } from '@/components/form/form-page-fields'
import { summaryErrors } from '@/components/form/sentences'
import { ButtonGroup } from '@/components/ui/button'
import type { SummaryError } from '@/components/ui/error-summary'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { dayOf } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { stillToLay } from '@/lib/dossier/model/intake-looks'
import type { Intake } from '@/lib/dossier/queries/intakes'
import { checkForm } from '@/lib/form/model/checks'
import { onePage } from '@/lib/form/model/one-page'
import { warnings } from '@/lib/form/model/plausibility'
import { shownAnswers } from '@/lib/form/model/reachability'
import { unitsToOffer } from '@/lib/form/queries'
import { findAgency } from '@/lib/identity/queries'
import { visitor } from '@/lib/identity/session'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Doubts } from '../../doubts'
import { FocusFirst } from '../../focus-first'
import { DiscardForm } from '../../pick-form'
import { formPlace } from '../../places'
import { requireIntake, requireSitting } from '../../sitting-of'
import { NoHours } from '../../no-hours'
import { FeePart } from './fee-part'
import { IntakeForm } from './intake-form'
import { PaperRows, paperErrors } from './paper-rows'
import { ResultPart } from './result-part'

const { counter } = officialText
const words = counter.form

type Query = Readonly<Record<string, string | string[] | undefined>>

const codesIn = (query: Query) => [query['tep'] ?? []].flat()

export async function generateMetadata({ params }: PageProps<'/can-bo/tiep-nhan/[sitting]/[intake]'>): Promise<Metadata> {
  const { sitting, intake } = await params
  const { name, definition } = await requireIntake(sitting, intake)
  return { title: `${definition.name.vi} – ${name}` }
}

/** What is wrong with what was saved; told once somebody pressed to take it in. */
function wrongIn({ form, content: { answers, raw } }: Intake, isBlamed: boolean, query: Query) {
  const found = isBlamed ? checkForm(form, answers, { today: dayOf(new Date()), raw }).flatMap(({ errors }) => errors) : []
  const refused = fileErrors(codesIn(query), form, 'vi')
  return [...refused, ...found.filter((one) => !refused.some(({ field }) => field === one.field))]
}

function refusalOf(query: Query): readonly SummaryError[] {
  const why = [query['ly-do'] ?? []].flat()[0]
  if (why === undefined || ['incomplete', 'components-missing', 'no-working-hours'].includes(why)) return []
  if (why === 'reference-missing') return [{ fieldId: '_reference', message: words.referenceMissing }]
  return Object.hasOwn(counter.refusals, why) ? [{ message: counter.refusals[why as keyof typeof counter.refusals] }] : []
}

const missingIn = ({ definition, counted, content: { papers }, files, looks }: Intake): readonly string[] =>
  stillToLay(definition, counted, { papers, files, looks }).map(({ key }) => key)

/** A press asked for one paper: the page opens there. */
const wasAsked = (query: Query): boolean => query['tra'] !== undefined && query['xong'] === 'giu'

/** What came of the press before. */
function Told({ query, agencyId }: { readonly query: Query; readonly agencyId: string }) {
  return (
    <>
      {query['xong'] === 'luu' ? <Notification title={words.saved} announce /> : null}
      {query['moi'] === '1' ? <Notification title={words.asked} announce /> : null}
      {query['tra'] === '1' ? <Notification title={words.fellAway} announce /> : null}
      {query['ly-do'] === 'no-working-hours' ? <NoHours agencyId={agencyId} /> : null}
    </>
  )
}

/** The whole e-form on one page, filled in from the card, with papers, fee and delivery: Enter takes the dossier in. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/tiep-nhan/[sitting]/[intake]'>) {
  const { sitting: short, intake: shortIntake } = await params
  const intake = await requireIntake(short, shortIntake)
  if (intake.isTakenIn) return redirect(paths.counterDone(short))
  if (judgeEligibility(intake.definition, intake.content.eligibility).kind !== 'eligible') return redirect(paths.counterQuestions(short, shortIntake))
  const [sitting, query, units] = [await requireSitting(short), await searchParams, await unitsToOffer(visitor, new Date())]
  const { form, content, definition, channel, agencyId, takingAgencyId } = intake
  const isBlamed = query['ly-do'] !== undefined
  const errors = wrongIn(intake, isBlamed, query)
  const missing = isBlamed ? missingIn(intake) : []
  const { form: formWords, journey } = text('vi')
  const competent = agencyId === takingAgencyId ? null : await findAgency(visitor, agencyId)
  const { refusals, errorTitle, sending } = counter
  return (
    <>
      <PageTitle caption={words.caption(intake.name, counter.channels[channel])} lead={competent ? words.passedTo(competent.name) : undefined}>
        {definition.name.vi}
      </PageTitle>
      <Doubts doubts={sitting.doubts} />
      <DataNotice definition={definition} locale="vi" lead={words.readOut} />
      <Told query={query} agencyId={agencyId} />
      <IntakeForm
        key={String(intake.revision)}
        action={paths.counterPost(shortId(intake.id))}
        resumable={paths.scanPieces(shortId(intake.id))}
        autosave={{ url: paths.counterAutosave(shortId(intake.id)), storageKey: `quay-${shortId(intake.id)}/to-khai`, revision: intake.revision }}
        signIn={paths.officialSignIn(paths.counterIntake(short, shortIntake))}
        words={{
          errorTitle: journey.errorTitle, ...uploadWords('vi'),
          saved: words.savedAt, notSaved: words.notSaved, signedOut: words.signedOut, signInAgain: words.signInAgain,
          keptTitle: words.keptTitle, restore: words.restore, discard: words.dropKept,
        }}
        errors={[...refusalOf(query), ...summaryErrors(errors, 'vi', formWords), ...paperErrors(intake, missing, codesIn(query))]}
      >
        <div id={formPlace} tabIndex={-1} className="outline-none">
          <FocusFirst skip={errors.length + missing.length > 0 || isBlamed || wasAsked(query)} />
          <FormPageFields
            page={onePage(form)}
            enter="take-in"
            answers={content.answers}
            counted={shownAnswers(form, content.answers)}
            raw={content.raw}
            fileHref={(file) => paths.counterScan(shortId(intake.id), file)}
            errors={errors}
            warnings={warnings(form, content.answers, units)}
            units={units}
            components={intake.definition.components}
            locale="vi"
            words={formWords}
          />
        </div>
        <PaperRows intake={intake} missing={missing} refused={codesIn(query)} />
        <ResultPart intake={intake} />
        <FeePart intake={intake} isElsewhere={competent !== null} />
        <ButtonGroup>
          <SubmitButton name="intent" value="take-in" busy={sending}>
            {words.takeIn}
          </SubmitButton>
          <SubmitButton name="intent" value="save" variant="secondary" busy={sending}>
            {words.save}
          </SubmitButton>
          <SubmitButton name="intent" value="later" variant="quiet" busy={sending}>
            {words.later}
          </SubmitButton>
        </ButtonGroup>
      </IntakeForm>
      <div className="mt-4 flex flex-wrap items-center gap-6">
        {definition.eligibility.length === 0 ? null : (
          <a href={paths.counterQuestions(short, shortIntake)} className="inline-flex min-h-11 items-center">
            {counter.questions.toQuestions}
          </a>
        )}
        <DiscardForm words={{ refusals, errorTitle, sending, discard: words.discard }} intake={shortId(intake.id)} />
      </div>
    </>
  )
}

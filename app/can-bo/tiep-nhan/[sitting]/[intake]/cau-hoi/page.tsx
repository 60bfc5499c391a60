import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { QuestionsForm } from '@/app/_pages/filing/questions-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import type { Intake } from '@/lib/dossier/queries/intakes'
import { visitor } from '@/lib/identity/session'
import { type EligibilityVerdict, judgeEligibility } from '@/lib/procedure/model/eligibility'
import { namesOffered } from '@/lib/procedure/queries/lifecycle'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { FocusFirst } from '../../../focus-first'
import { DiscardForm, PickForm } from '../../../pick-form'
import { requireIntake } from '../../../sitting-of'
import { answerQuestions } from './actions'

const { questions: words, refusals, errorTitle, sending, ...counter } = officialText.counter

type Props = { readonly intake: Intake; readonly at: { readonly sitting: string; readonly intake: string } }

export async function generateMetadata({ params }: PageProps<'/can-bo/tiep-nhan/[sitting]/[intake]/cau-hoi'>): Promise<Metadata> {
  const { sitting, intake } = await params
  return { title: `${words.title} – ${(await requireIntake(sitting, intake)).definition.name.vi}` }
}

/** The questions before the form, asked of who stands there; or why the procedure is not for them, and which is. `doi`: to answer anew. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/tiep-nhan/[sitting]/[intake]/cau-hoi'>) {
  const at = await params
  const intake = await requireIntake(at.sitting, at.intake)
  if (intake.isTakenIn) return redirect(paths.counterDone(at.sitting))
  if (intake.definition.eligibility.length === 0) return redirect(paths.counterIntake(at.sitting, at.intake))
  const verdict = judgeEligibility(intake.definition, intake.content.eligibility)
  const refused = verdict.kind === 'not-for-you' && (await searchParams)['doi'] !== '1' ? verdict : null
  return (
    <>
      <PageTitle caption={counter.form.caption(intake.name, counter.channels[intake.channel])} lead={refused ? undefined : words.lead}>
        {refused ? intake.definition.name.vi : words.title}
      </PageTitle>
      {refused ? <Refused verdict={refused} intake={intake} at={at} /> : <Questions intake={intake} at={at} />}
    </>
  )
}

function Questions({ intake: { definition, content }, at }: Props) {
  return (
    <>
      <p className="mb-6 max-w-text font-bold">{definition.name.vi}</p>
      <QuestionsForm
        action={answerQuestions}
        words={{ errorTitle, refusals, fields: words.fields }}
        hidden={{ intake: at.intake }}
        begin={<FocusFirst skip={false} />}
        questions={definition.eligibility.map(({ key, question, options }) => ({
          key,
          label: question.vi,
          choices: options.map(({ value, label }) => ({ value, label: label.vi })),
          chosen: content.eligibility?.[key],
        }))}
        next={{ text: words.next, busy: sending }}
        back={{ text: words.back, href: paths.counterSitting(at.sitting) }}
      />
    </>
  )
}

type RefusedProps = Props & { readonly verdict: Extract<EligibilityVerdict, { kind: 'not-for-you' }> }

async function Refused({ verdict: { question, answer, message, goTo }, intake, at }: RefusedProps) {
  const instead = goTo === null ? undefined : (await namesOffered(visitor, [goTo], new Date())).get(goTo)
  const { pick, pickOf } = counter.choose
  return (
    <>
      <Notification tone="warning" title={words.noTitle} announce>
        <p>{message.vi}</p>
      </Notification>
      <div className="mb-6 max-w-text">
        <p className="text-soft">{words.answer}</p>
        <p>{question.vi}</p>
        <p className="font-bold">{answer.vi}</p>
      </div>
      {goTo !== null && instead ? (
        <div className="mb-6">
          <p className="mb-2">
            {words.goTo} <strong>{instead.vi}</strong>
          </p>
          <PickForm
            words={{ refusals, errorTitle, sending, pick, pickOf: pickOf(instead.vi) }}
            sitting={at.sitting}
            procedureCode={goTo}
            agencyId={intake.agencyId}
            isFirst
          />
        </div>
      ) : null}
      <ButtonGroup>
        <LinkButton href={paths.counterQuestions(at.sitting, at.intake, { doi: '1' })} variant="secondary">
          {words.change}
        </LinkButton>
        <LinkButton href={paths.counterSitting(at.sitting)} variant="secondary">
          {words.back}
        </LinkButton>
      </ButtonGroup>
      <DiscardForm words={{ refusals, errorTitle, sending, discard: counter.form.discard }} intake={at.intake} />
    </>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AnswerForm } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { SummaryList } from '@/components/ui/summary-list'
import { findDraftChanges, type DraftChanges } from '@/lib/dossier/queries/draft-changes'
import { isUneventful, type Dropped, type Noted } from '@/lib/form/model/carry'
import { textOf } from '@/lib/form/model/conditions'
import { localize } from '@/lib/form/model/fields'
import { answerText } from '@/lib/form/model/lines'
import { filerOf, requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { startFiling } from './actions'
import { draftOf, requestTime } from './draft'
import type { StartPageProps } from './start-page'
import { changesStep } from './steps'

/** The title of the page. */
export const changesMetadata = (locale: Locale): Metadata => ({ title: text(locale).journey.changes.title })

/** What becomes of a draft whose procedure has a new version, before it goes on under that; nothing is changed by looking. */
export async function ChangesPage({ params, locale }: StartPageProps & { readonly locale: Locale }) {
  const { procedureCode } = await params
  const actor = filerOf(await requireCitizen(paths.filingStep(procedureCode, changesStep, locale)), procedureCode)
  const draft = await draftOf(procedureCode)
  if (!draft) return redirect(paths.filing(procedureCode, locale))
  const changes = await findDraftChanges(actor, procedureCode, requestTime())
  const { journey } = text(locale)
  const { changes: words } = journey
  return (
    <>
      <PageTitle caption={<Localised value={draft.definition.name} locale={locale} />} lead={changes ? words.lead : words.none}>
        {words.title}
      </PageTitle>
      {changes ? <Report changes={changes} locale={locale} /> : null}
      <AnswerForm action={startFiling} words={{ errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }}>
        <input type="hidden" name="procedureCode" value={procedureCode} />
        <input type="hidden" name="_locale" value={locale} />
        <ButtonGroup>
          <SubmitButton busy={journey.start.beginning}>{changes ? words.goOn : journey.start.goOn}</SubmitButton>
          <LinkButton href={paths.filing(procedureCode, locale)} variant="quiet">
            {journey.back}
          </LinkButton>
        </ButtonGroup>
      </AnswerForm>
    </>
  )
}

function Report({ changes: { report, papers }, locale }: { readonly changes: DraftChanges; readonly locale: Locale }) {
  const { changes: words } = text(locale).journey
  if (isUneventful(report) && papers.length === 0) return <Notification tone="success" title={words.allKept} />
  return (
    <>
      <DroppedValues dropped={report.dropped} papers={papers} locale={locale} />
      <Names title={words.changedTitle} body={words.changedBody} of={report.changed} locale={locale} />
      <Names title={words.askedTitle} body={words.askedBody} of={report.asked} locale={locale} />
    </>
  )
}

function DroppedValues({ dropped, papers, locale }: { readonly dropped: readonly Dropped[]; readonly papers: DraftChanges['papers']; readonly locale: Locale }) {
  const { journey, form } = text(locale)
  const { changes: words } = journey
  if (dropped.length + papers.length === 0) return null
  // The files of a place that falls away stand among the papers.
  const answers = dropped.filter(({ field }) => field?.type !== 'file').map((one, index) => {
    const said = one.field ? answerText(one.field, one.answer, locale, form.answers) : { text: textOf(one.answer) }
    return { key: `answer-${String(index)}`, label: labelOf(one.labels, locale), value: <span lang={said.lang}>{said.text}</span> }
  })
  const files = papers.map(({ title, name }, index) => ({ key: `paper-${String(index)}`, label: <Localised value={title} locale={locale} />, value: name }))
  return (
    <section>
      <h2 className="mb-2 text-xl">{words.droppedTitle}</h2>
      <p className="mb-4 max-w-text">{words.droppedBody}</p>
      <SummaryList items={[...answers, ...files]} />
    </section>
  )
}

const labelOf = (labels: Dropped['labels'], locale: Locale): string =>
  labels.map((label) => (typeof label === 'number' ? String(label) : localize(label, locale).text)).join(' – ')

function Names({ title, body, of, locale }: { readonly title: string; readonly body: string; readonly of: readonly Noted[]; readonly locale: Locale }) {
  if (of.length === 0) return null
  return (
    <section className="mb-8 max-w-text">
      <h2 className="mb-2 text-xl">{title}</h2>
      <p>{body}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {of.map(({ key, label }) => (
          <li key={key}>
            <Localised value={label} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Metadata } from 'next'
import { AnswerForm } from '@/app/_pages/answer-form'
import { UploadForm } from '@/app/_pages/upload-form'
import { UploadedFiles, UploadField } from '@/app/_pages/upload-field'
import { Button, ButtonGroup, LinkButton } from '@/components/ui/button'
import type { SummaryError } from '@/components/ui/error-summary'
import { Localised } from '@/components/ui/localised'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { longId, shortId } from '@/lib/core/ids'
import { formatSize, maxFileBytes, type UnfinishedUpload } from '@/lib/document/model'
import { listUsable } from '@/lib/document/queries/vault'
import { listUploads } from '@/lib/document/queries'
import { faultOf } from '@/lib/dossier/model/paper-faults'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { localize } from '@/lib/form/model/fields'
import { componentsInForm } from '@/lib/form/model/files'
import { pruneAnswers, reachablePages, shownFields } from '@/lib/form/model/reachability'
import { filerOf, requireCitizen } from '@/lib/identity/session'
import { componentsAsked } from '@/lib/procedure/model/cases'
import type { Component } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { lookUpLine } from '../replaced-note'
import { lookUpPapers, removePaper } from './actions'
import { draftOf, openDraftOf } from './draft'
import { uploadWords } from './upload-words'
import { StepHead } from './step-head'
import type { StartPageProps } from './start-page'
import { VaultForm, VaultOffers } from './vault-offers'
import { papersStep, placeOf } from './steps'

const removalForm = 'bo-tep'

/** The components that the draft's answers call for; one that the registries were asked for need not be there. */
export const askedOf = ({ definition, content, lookUps }: Pick<MyDraft, 'definition' | 'content' | 'lookUps'>): readonly Component[] =>
  componentsAsked(definition, definition.form ? pruneAnswers(definition.form, content.answers) : {})
    .map((one) => (lookUps.some(({ componentKey }) => componentKey === one.key) ? { ...one, required: false } : one))

/** Those of them to hand in here: what a page of the form takes is asked for there, unless it must be there and is not. */
export function toHandIn(draft: Pick<MyDraft, 'definition' | 'content' | 'files' | 'lookUps'>): readonly Component[] {
  const { form } = draft.definition
  const { answers } = draft.content
  const pages = form ? reachablePages(form, answers) : []
  const shown = new Set(pages.flatMap((page) => shownFields(page, answers)).map(({ key }) => key))
  const inForm = form ? componentsInForm(form, (key) => shown.has(key)) : []
  const isThere = (key: string) => draft.files.some(({ componentKey }) => componentKey === key)
  return askedOf(draft).filter(({ kind, key, required }) => kind === 'SUBMIT' && !(inForm.includes(key) && (!required || isThere(key))))
}

/** The title of the step. */
export async function papersMetadata({ params, searchParams }: StartPageProps, locale: Locale): Promise<Metadata> {
  const draft = await draftOf((await params).procedureCode)
  const { journey } = text(locale)
  if (!draft) return {}
  const title = `${journey.papers.title} – ${localize(draft.definition.name, locale).text}`
  return { title: (await searchParams)['loi'] === undefined ? title : journey.titleWithError(title) }
}

/** Papers to hand in, and those one need not hand in. */
export async function PapersPage({ params, searchParams, locale }: StartPageProps & { readonly locale: Locale }) {
  const { procedureCode } = await params
  const actor = filerOf(await requireCitizen(paths.filingStep(procedureCode, papersStep, locale)), procedureCode)
  const draft = await openDraftOf(procedureCode, locale)

  const { journey } = text(locale)
  const { papers: words } = journey
  const asked = askedOf(draft)
  const submit = toHandIn(draft)
  const door = `${paths.uploads(procedureCode)}?ngon-ngu=${locale}`
  const present = asked.filter(({ kind }) => kind === 'PRESENT')
  const kept = draft.forAnother ? [] : await listUsable(actor, submit.flatMap(({ documentTypes = [] }) => documentTypes), new Date())
  const place = placeOf(draft, papersStep, locale)
  const errors = errorsOf([(await searchParams)['loi'] ?? []].flat(), submit, locale)
  return (
    <>
      <StepHead draft={draft} place={place} locale={locale} lead={submit.length === 0 ? words.none : words.lead}>
        {words.title}
      </StepHead>
      <Unfinished uploads={await listUploads(actor, longId(draft.key) ?? '', new Date())} action={door} locale={locale} />
      {actor.helpedBy ? null : <LookUpOffer draft={draft} submit={submit} locale={locale} />}
      <UploadForm
        action={door}
        resumable={paths.resumableUploads(procedureCode)}
        words={{ errorTitle: journey.errorTitle, ...uploadWords(locale) }}
        errors={errors}
      >
        {submit.length === 0 ? null : <p className="mb-8 max-w-text">{words.rules(formatSize(maxFileBytes))}</p>}
        {submit.map((component) => (
          <UploadField
            key={component.key}
            component={component}
            lookUp={draft.lookUps.find(({ componentKey }) => componentKey === component.key)}
            count={draft.files.filter(({ componentKey }) => componentKey === component.key).length}
            error={errors.find(({ fieldId }) => fieldId === component.key)?.message}
            locale={locale}
          >
            <VaultOffers component={component} draft={draft} papers={kept} locale={locale} />
            <UploadedFiles
              files={draft.files.filter(({ componentKey }) => componentKey === component.key)}
              hrefOf={(file) => paths.draftFile(procedureCode, file)}
              faultIn={(file) => faultOf(file, draft.definition, new Date())}
              removal={(file) => ({ form: removalForm, name: 'file', value: file })}
              locale={locale}
            />
          </UploadField>
        ))}
        <Present components={present} lookUps={draft.lookUps} locale={locale} />
        <ButtonGroup>
          <SubmitButton name="intent" value="next" busy={words.uploading}>
            {submit.length === 0 ? journey.next : words.next}
          </SubmitButton>
          {submit.length === 0 ? null : (
            <SubmitButton name="intent" value="stay" variant="secondary" busy={words.uploading}>
              {words.upload}
            </SubmitButton>
          )}
          <LinkButton href={place.back} variant="quiet">
            {journey.back}
          </LinkButton>
        </ButtonGroup>
      </UploadForm>
      <VaultForm procedureCode={procedureCode} locale={locale} />
      <AnswerForm action={removePaper} id={removalForm} words={{ errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }}>
        <input type="hidden" name="procedureCode" value={procedureCode} />
        <input type="hidden" name="_locale" value={locale} />
      </AnswerForm>
    </>
  )
}

type UnfinishedProps = { readonly uploads: readonly UnfinishedUpload[]; readonly action: string; readonly locale: Locale }

/** Files whose upload was cut off, each to be given up; to go on with one, it is chosen again. */
function Unfinished({ uploads, action, locale }: UnfinishedProps) {
  const { papers: words } = text(locale).journey
  if (uploads.length === 0) return null
  return (
    <form action={action} method="post" encType="multipart/form-data" className="mb-8 max-w-text rounded-lg border border-warning bg-paper p-5" aria-labelledby="tai-len-do">
      <h2 id="tai-len-do" className="text-lg font-bold">
        {words.unfinishedTitle}
      </h2>
      <p className="mt-1">{words.unfinishedBody}</p>
      <ul className="mt-2 divide-y divide-rule">
        {uploads.map(({ id, name, received, bytes }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <span className="min-w-0 grow py-2 wrap-anywhere">{words.unfinished(name, formatSize(received), formatSize(bytes))}</span>
            <Button name="intent" value={`drop-upload:${shortId(id)}`} variant="quiet">
              {words.dropUnfinished}
              <VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </form>
  )
}

/** The button that has the registries asked, where they were not, or had no answer for a paper still to come. */
function LookUpOffer({ draft, submit, locale }: { readonly draft: MyDraft; readonly submit: readonly Component[]; readonly locale: Locale }) {
  const { journey, replacing: words } = text(locale)
  const waits = draft.lookUps.some(({ componentKey, finding }) => finding !== 'FOUND' && submit.some(({ key }) => key === componentKey))
  if (draft.unasked.length === 0 && !waits) return null
  return (
    <section aria-labelledby="tra-cuu" className="mb-8 max-w-text rounded-lg border border-rule bg-paper p-5">
      <h2 id="tra-cuu" className="text-lg font-bold">
        {words.askTitle}
      </h2>
      <p className="mt-1 mb-4 text-soft">{words.askBody}</p>
      <AnswerForm action={lookUpPapers} words={{ errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }}>
        <input type="hidden" name="procedureCode" value={draft.definition.code} />
        <input type="hidden" name="_locale" value={locale} />
        <SubmitButton variant="secondary" busy={words.asking}>
          {draft.unasked.length > 0 ? words.ask : words.askAgain}
        </SubmitButton>
      </AnswerForm>
    </section>
  )
}

/** From "birthNotice:too-large" to a sentence at its field. */
function errorsOf(codes: readonly string[], components: readonly Component[], locale: Locale): readonly SummaryError[] {
  const { files, papers } = text(locale).journey
  return codes.flatMap((one) => {
    const [key, code = ''] = one.split(':')
    const component = components.find((each) => each.key === key)
    if (!component) return code in files ? [{ message: files[code as keyof typeof files] }] : []
    const title = localize(component.title, locale).text
    if (code === 'missing') return [{ fieldId: component.key, message: papers.missing(title) }]
    return code in files ? [{ fieldId: component.key, message: `${title}: ${files[code as keyof typeof files]}` }] : []
  })
}

function Present({ components, lookUps, locale }: { readonly components: readonly Component[]; readonly lookUps: MyDraft['lookUps']; readonly locale: Locale }) {
  const { papers } = text(locale).journey
  if (components.length === 0) return null
  return (
    <section className="mb-8 max-w-text rounded-lg border border-rule bg-paper p-5">
      <h2 className="text-lg font-bold">{papers.presentTitle}</h2>
      <p className="mt-1 text-soft">{papers.presentBody}</p>
      <ul className="mt-3 list-disc space-y-2 pl-5">
        {components.map(({ key, title, replacedNote }) => (
          <li key={key}>
            <Localised value={title} locale={locale} />
            {replacedNote ? (
              <p className="text-sm text-soft">
                <Localised value={replacedNote} locale={locale} />
              </p>
            ) : null}
            {lookUps.filter((one) => one.componentKey === key && one.finding === 'FOUND').map((one) => (
              <p key={one.componentKey} className="text-sm">
                {lookUpLine(one, locale)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

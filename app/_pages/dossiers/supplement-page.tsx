import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm } from '@/app/_pages/answer-form'
import { UploadedFiles, UploadField } from '@/app/_pages/upload-field'
import { uploadWords } from '@/app/_pages/filing/upload-words'
import { UploadForm } from '@/app/_pages/upload-form'
import { FormPageFields } from '@/components/form/form-page-fields'
import { summaryErrors } from '@/components/form/sentences'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import type { SummaryError } from '@/components/ui/error-summary'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { dayOf, formatDay } from '@/lib/core/dates'
import { formatSize, maxFileBytes } from '@/lib/document/model'
import { readPlace } from '@/lib/dossier/model/supplement'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import type { FieldError } from '@/lib/form/model/checks'
import { allFields, localize } from '@/lib/form/model/fields'
import { shownAnswers } from '@/lib/form/model/reachability'
import { unitsToOffer } from '@/lib/form/queries'
import { requireVouched, visitor } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { sendSupplement } from './actions'
import { FaultyFiles } from './faulty-files'
import { dossierOf, type DossierPageProps } from './dossier-of'
import { openOf, removal } from './supplement-state'

type Asked = { readonly dossier: MyDossier; readonly supplement: NonNullable<MyDossier['supplement']>; readonly locale: Locale }

/** The title of the page. */
export const supplementMetadata = (locale: Locale): Metadata => ({ title: text(locale).dossier.supplement.title })

/** What was asked for, and nothing else: saved apart until it is sent. */
export async function SupplementPage({ params, searchParams, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  await requireVouched(paths.supplement(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier?.supplement || dossier.status !== 'SUPPLEMENT_REQUESTED') return notFound()
  const asked: Asked = { dossier, supplement: dossier.supplement, locale }
  const { dossier: words } = text(locale)
  const query = await searchParams
  const uploads = [query['loi'] ?? []].flat()
  const open = openOf(dossier, dayOf(new Date()))
  return (
    <>
      <PageTitle
        caption={
          <>
            <Localised value={dossier.definition.name} locale={locale} />, {dossier.code}
          </>
        }
        lead={words.supplement.lead(formatDay(dayOf(dossier.supplement.answerBy)))}
      >
        {words.supplement.title}
      </PageTitle>
      <p className="mb-8 max-w-text">{words.supplement.apart}</p>
      {query['tin'] === 'da-luu' ? <Notification tone="success" title={words.supplement.saved} announce /> : null}
      <Answer {...asked} errors={uploads.length > 0 ? open.fields : []} uploads={uploads} missing={uploads.length > 0 ? open.papers : []} />
      {open.fields.length + open.papers.length === 0 ? <Send {...asked} /> : null}
    </>
  )
}

type Wrong = { readonly errors: readonly FieldError[]; readonly uploads: readonly string[]; readonly missing: readonly string[] }

async function Answer({ dossier, supplement, locale, errors, uploads, missing }: Asked & Wrong) {
  const units = await unitsToOffer(visitor, new Date())
  const { dossier: words, journey, form: formWords } = text(locale)
  const { page, content, items } = supplement
  const components = dossier.definition.components.filter(({ key }) => items.some((item) => item.kind === 'component' && item.key === key))
  const paperErrors = [...uploads, ...missing.map((key) => `${key}:missing`)].flatMap((one) => paperError(one, dossier, locale))
  const errorAt = (key: string) => paperErrors.find(({ fieldId }) => fieldId === key)?.message
  return (
    <UploadForm
      action={`${paths.supplementUploads(dossier.code)}?ngon-ngu=${locale}`}
      resumable={paths.supplementPieces(dossier.code)}
      words={{ errorTitle: words.errorTitle, ...uploadWords(locale) }}
      errors={[...summaryErrors(errors, locale, formWords), ...paperErrors]}
    >
      {page ? (
        <>
          <h2 className="mb-3 text-xl">{words.supplement.fields}</h2>
          <Reasons {...{ dossier, supplement, locale }} />
          <FormPageFields
            page={page}
            enter="save"
            answers={content.answers}
            counted={dossier.definition.form ? shownAnswers(dossier.definition.form, content.answers) : {}}
            raw={content.raw}
            errors={errors}
            units={units}
            locale={locale}
            words={formWords}
          />
        </>
      ) : null}
      {components.length > 0 ? (
        <>
          <h2 className="mt-10 mb-3 text-xl">{words.supplement.papers}</h2>
          <p className="mb-6 max-w-text">{journey.papers.rules(formatSize(maxFileBytes))}</p>
        </>
      ) : null}
      {components.map((component) => {
        const item = items.find(({ kind, key }) => kind === 'component' && key === component.key)
        if (item?.files) return <FaultyFiles key={component.key} dossier={dossier} component={component} item={item} errorAt={errorAt} locale={locale} />
        const files = dossier.files.filter(({ componentKey, supplementRequestId }) => componentKey === component.key && supplementRequestId === supplement.key)
        return (
          <UploadField
            key={component.key}
            component={{ ...component, required: true }}
            count={files.length}
            error={errorAt(component.key)}
            reason={item?.reason}
            locale={locale}
          >
            <UploadedFiles
              files={files}
              hrefOf={(file) => paths.citizenFile(dossier.code, file)}
              removal={(file) => ({ name: 'intent', value: `${removal}${file}` })}
              locale={locale}
            />
          </UploadField>
        )
      })}
      <ButtonGroup>
        <SubmitButton name="intent" value="save" busy={journey.saving}>
          {components.length > 0 ? words.supplement.saveFirst : words.supplement.save}
        </SubmitButton>
        <LinkButton href={paths.dossier(dossier.code, locale)} variant="quiet">
          {words.back}
        </LinkButton>
      </ButtonGroup>
    </UploadForm>
  )
}

/** Why each answer was asked for again, before the fields. */
function Reasons({ dossier, supplement, locale }: Asked) {
  const { supplement: words } = text(locale).dossier
  const fields = allFields(dossier.definition.form ?? { pages: [] })
  const reasons = supplement.items.filter(({ kind }) => kind === 'field')
  return (
    <div className="mb-8 max-w-text rounded-lg border border-rule bg-paper p-5">
      <h3 className="font-bold">{words.why}</h3>
      <ul className="mt-2 list-disc space-y-2 pl-5">
        {reasons.map(({ key, reason }) => {
          const field = fields.find((one) => one.key === key)
          return (
            <li key={key}>
              {field && 'label' in field ? (
                <strong>
                  <Localised value={field.label} locale={locale} />:{' '}
                </strong>
              ) : null}
              <span lang="vi">{reason}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function paperError(one: string, dossier: MyDossier, locale: Locale): SummaryError[] {
  const { files, papers } = text(locale).journey
  const [key = '', code = ''] = one.split(':')
  const component = dossier.definition.components.find((each) => each.key === readPlace(key).component)
  const title = component ? localize(component.title, locale).text : ''
  if (code === 'missing' && component) return [{ fieldId: key, message: papers.missing(title) }]
  if (!(code in files)) return []
  const sentence = files[code as keyof typeof files]
  return component ? [{ fieldId: key, message: `${title}: ${sentence}` }] : [{ message: sentence }]
}

function Send({ dossier, locale }: Asked) {
  const { dossier: words } = text(locale)
  return (
    <section className="mt-12 max-w-text rounded-lg border-2 border-success bg-success-soft p-5">
      <h2 className="text-xl">{words.supplement.readyTitle}</h2>
      <p className="mt-2 mb-4">{words.supplement.ready}</p>
      <AnswerForm action={sendSupplement} words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fields }}>
        <input type="hidden" name="code" value={dossier.code} />
        <input type="hidden" name="version" value={dossier.version} />
        <input type="hidden" name="_locale" value={locale} />
        <SubmitButton busy={words.sending}>{words.supplement.send}</SubmitButton>
      </AnswerForm>
    </section>
  )
}

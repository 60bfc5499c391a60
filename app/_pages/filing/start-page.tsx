import type { Metadata } from 'next'
import { AnswerForm } from '@/app/_pages/answer-form'
import { ButtonGroup } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Radios } from '@/components/ui/choices'
import { Details } from '@/components/ui/details'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { localize } from '@/lib/form/model/fields'
import { levelToFile } from '@/lib/identity/model'
import { usableMandates } from '@/lib/identity/queries/mandates'
import { currentActor, filerOf, requireCitizen } from '@/lib/identity/session'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { RaiseLevel } from '../raise-level'
import { deleteFiling, startFiling } from './actions'
import { DataNotice } from './data-notice'
import { draftOf, procedureOf, requestTime } from './draft'
import { EndedPage } from './ended-page'
import { ForAnother } from './for-another'
import { openAgencies } from './go-on'
import { Preparation } from './preparation'

export type StartPageProps = {
  readonly params: Promise<{ procedureCode: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The name of the procedure. */
export async function startMetadata({ params }: StartPageProps, locale: Locale): Promise<Metadata> {
  const version = await procedureOf((await params).procedureCode)
  return version ? { title: `${text(locale).journey.start.caption}: ${localize(version.definition.name, locale).text}` } : {}
}

/** Before the first page: whether one may file, what is needed, and the draft there may already be. */
export async function StartPage({ params, searchParams, locale }: StartPageProps & { readonly locale: Locale }) {
  const { procedureCode } = await params
  const actor = await requireCitizen(paths.filing(procedureCode, locale))
  const version = await procedureOf(procedureCode)
  const query = await searchParams
  const isDeleted = query['tin'] === 'da-xoa'
  if (!version) return <EndedPage code={procedureCode} locale={locale} isDeleted={isDeleted} />
  const { definition } = version
  const { journey, mandates } = text(locale)
  const news = mandates.news[String(query['uy-quyen'])]
  const isOnline = definition.form !== undefined && definition.level !== 'INFO'
  const mayFile = isOnline && actor.assuranceLevel >= levelToFile
  return (
    <>
      <PageTitle caption={journey.start.caption} lead={<Localised value={definition.summary} locale={locale} />}>
        <Localised value={definition.name} locale={locale} />
      </PageTitle>
      {isDeleted ? <Notification tone="success" title={journey.start.deletedTitle} announce /> : null}
      {news === undefined ? null : <Notification tone="success" title={news} announce />}
      {isOnline ? null : <Notification tone="warning" title={journey.start.offline}>{journey.start.offlineBody}</Notification>}
      {isOnline && !mayFile ? <RaiseLevel locale={locale} /> : null}
      {mayFile ? <DataNotice definition={definition} locale={locale} /> : null}
      {mayFile ? <Begin procedureCode={procedureCode} locale={locale} /> : null}
      <Preparation definition={definition} locale={locale} />
      <p>
        <a href={paths.procedure(procedureCode, locale)} className="inline-flex min-h-11 items-center">
          {journey.procedurePage}
        </a>
      </p>
    </>
  )
}

type Where = { readonly procedureCode: ProcedureDefinition['code']; readonly locale: Locale }

function Hidden({ procedureCode, locale }: Where) {
  return (
    <>
      <input type="hidden" name="procedureCode" value={procedureCode} />
      <input type="hidden" name="_locale" value={locale} />
    </>
  )
}

async function Begin(where: Where) {
  const { journey } = text(where.locale)
  const words = { errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }
  const draft = await draftOf(where.procedureCode)
  if (draft) return <GoOn {...where} savedAt={draft.savedAt} expiresAt={draft.expiresAt} forAnother={draft.forAnother} />
  const actor = filerOf(await currentActor(), where.procedureCode)
  const isHelped = actor.kind === 'citizen' && actor.helpedBy !== undefined
  const [agencies, others] = await Promise.all([openAgencies(actor, new Date()), usableMandates(actor, where.procedureCode, requestTime())])
  const { filing, grounds } = text(where.locale).mandates
  return (
    <AnswerForm action={startFiling} words={words}>
      <Hidden {...where} />
      <p className="max-w-text">{journey.start.ways}</p>
      {agencies.length > 1 ? (
        <Radios name="agency" label={journey.start.agency} hint={journey.start.agencyHint} choices={agencies.map(({ code, name }) => ({ value: code, label: <span lang="vi">{name}</span> }))} />
      ) : null}
      {isHelped ? null : (
        <>
          <Radios
            name="cho"
            label={filing.forWhom}
            defaultValue="toi"
            choices={[{ value: 'toi', label: filing.self }, ...others.map(({ id, name, ground }) => ({ value: id, label: filing.other(name, grounds[ground]) }))]}
          />
          <p>
            <a href={paths.newMandate(where.locale, { 'thu-tuc': where.procedureCode })} className="inline-flex min-h-11 items-center">
              {filing.add}
            </a>
          </p>
        </>
      )}
      <ButtonGroup>
        <SubmitButton busy={journey.start.beginning}>{journey.start.begin}</SubmitButton>
      </ButtonGroup>
    </AnswerForm>
  )
}

type Draft = Pick<MyDraft, 'savedAt' | 'expiresAt' | 'forAnother'>

function GoOn({ savedAt, expiresAt, forAnother, ...where }: Where & Draft) {
  const { journey } = text(where.locale)
  const { start } = journey
  const words = { errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }
  return (
    <Card>
      <h2 className="text-xl">{start.draftTitle(formatMoment(savedAt))}</h2>
      <ForAnother locale={where.locale} forAnother={forAnother} />
      <p className="mt-2">{start.draftBody(formatDay(dayOf(expiresAt)))}</p>
      {forAnother?.ground === 'HELPING' ? null : <p className="mt-2 text-soft">{start.draftAlone}</p>}
      <AnswerForm action={startFiling} words={words}>
        <Hidden {...where} />
        <div className="my-6">
          <SubmitButton busy={start.beginning}>{start.goOn}</SubmitButton>
        </div>
      </AnswerForm>
      <Details summary={start.deleteSummary}>
        <p className="mb-4">{start.deleteBody}</p>
        <AnswerForm action={deleteFiling} words={words}>
          <Hidden {...where} />
          <SubmitButton variant="danger" busy={start.deleting}>
            {start.delete}
          </SubmitButton>
        </AnswerForm>
      </Details>
    </Card>
  )
}

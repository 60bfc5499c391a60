import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { CardGrid, LinkCard } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Localised } from '@/components/ui/localised'
import { Pagination } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { tidyCode } from '@/lib/dossier/model/codes'
import { draftLife } from '@/lib/dossier/model/draft'
import { listMyDossiers, listMyDrafts, type MyDossierRow, type MyDraftRow } from '@/lib/dossier/queries/mine'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Messages } from './messages'
import { StatusTag } from './status-tag'

export type ListPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The title of the list. */
export const listMetadata = (locale: Locale): Metadata => ({ title: text(locale).dossier.list.title })

/** What the citizen has begun, filed and been told. */
export async function ListPage({ searchParams, locale }: ListPageProps & { readonly locale: Locale }) {
  const actor = await requireCitizen(paths.myDossiers(locale))
  const { list: words } = text(locale).dossier
  const after = (await searchParams)['sau']
  const from = typeof after === 'string' ? tidyCode(after) : undefined
  const now = new Date()
  const [drafts, { rows, next }] = await Promise.all([
    from === undefined ? listMyDrafts(actor, now) : [],
    listMyDossiers(actor, { after: from }),
  ])
  const isEmpty = drafts.length === 0 && rows.length === 0
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      {isEmpty ? (
        <EmptyState title={words.none} action={<LinkButton href={paths.procedures(locale)}>{words.choose}</LinkButton>}>
          {words.noneBody}
        </EmptyState>
      ) : null}
      {from === undefined ? <Messages locale={locale} /> : null}
      {from === undefined ? <OtherWays locale={locale} /> : null}
      <Drafts drafts={drafts} now={now} locale={locale} />
      <Filed rows={rows} locale={locale} />
      <Pagination
        label={words.pages}
        previous={from === undefined ? undefined : { href: paths.myDossiers(locale), text: words.newest }}
        next={next === null ? undefined : { href: `${paths.myDossiers(locale)}?sau=${next}`, text: words.more }}
      />
    </>
  )
}

/** What else one may have at the office: a time to come, something to say. */
function OtherWays({ locale }: { readonly locale: Locale }) {
  const { appointments, feedback } = text(locale)
  return (
    <CardGrid>
      <LinkCard href={paths.appointments(locale)} title={appointments.menu}>
        {appointments.menuHelp}
      </LinkCard>
      <LinkCard href={paths.complaints(locale)} title={feedback.complaints.menu}>
        {feedback.complaints.menuHelp}
      </LinkCard>
    </CardGrid>
  )
}

function Drafts({ drafts, now, locale }: { readonly drafts: readonly MyDraftRow[]; readonly now: Date; readonly locale: Locale }) {
  const { list: words } = text(locale).dossier
  if (drafts.length === 0) return null
  const soon = new Date(now.getTime() + draftLife.warnDaysBefore * 86_400_000)
  return (
    <section className="mb-10">
      <h2 className="mb-4 text-xl">{words.drafts}</h2>
      <ul className="space-y-4">
        {drafts.map(({ procedureCode, procedureName, savedAt, expiresAt }) => (
          <li key={procedureCode} className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-rule bg-paper p-5">
            <div className="min-w-60 grow">
              <p className="font-bold">
                <Localised value={procedureName} locale={locale} />
              </p>
              <p className="text-sm text-soft">
                {words.draftSaved(formatMoment(savedAt))}. {words.draftUntil(formatDay(dayOf(expiresAt)))}.
              </p>
              {expiresAt < soon ? <Tag tone="due">{words.expiresSoon}</Tag> : null}
            </div>
            <LinkButton href={paths.filing(procedureCode, locale)} variant="secondary">
              {words.goOn}
              <VisuallyHidden>
                {' '}
                <Localised value={procedureName} locale={locale} />
              </VisuallyHidden>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Filed({ rows, locale }: { readonly rows: readonly MyDossierRow[]; readonly locale: Locale }) {
  const { list: words } = text(locale).dossier
  const mandateWords = text(locale).mandates.dossier
  if (rows.length === 0) return null
  return (
    <>
      <h2 className="mb-4 text-xl">{words.submitted}</h2>
      <DataTable
        caption={words.submitted}
        captionHidden
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'code',
            header: words.code,
            names: true,
            cell: ({ code, citizenUnread, isOwn, ownerName, submitterName }) => (
              <>
                <a href={paths.dossier(code, locale)} className="inline-flex min-h-11 items-center">
                  {code}
                </a>
                {isOwn ? null : <div className="text-sm font-normal">{mandateWords.forOther(ownerName)}</div>}
                {isOwn && submitterName !== null ? <div className="text-sm font-normal">{mandateWords.byOther(submitterName)}</div> : null}
                {citizenUnread > 0 ? (
                  <a href={paths.thread(code, locale)} className="flex min-h-11 items-center font-bold">
                    {text(locale).thread.unread(citizenUnread)}
                    <VisuallyHidden> {code}</VisuallyHidden>
                  </a>
                ) : null}
              </>
            ),
          },
          { key: 'procedure', header: words.procedure, cell: ({ procedureName }) => <Localised value={procedureName} locale={locale} /> },
          { key: 'status', header: words.status, cell: ({ status }) => <StatusTag status={status} locale={locale} /> },
          { key: 'submitted', header: words.submittedAt, cell: ({ submittedAt }) => formatMoment(submittedAt) },
          { key: 'due', header: words.dueAt, cell: ({ dueAt }) => (dueAt ? formatMoment(dueAt) : '–') },
        ]}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { shortId } from '@/lib/core/ids'
import { reasonUses } from '@/lib/dossier/model/reason-texts'
import { agenciesWithRules } from '@/lib/dossier/policy'
import { findDossierRules, listReasonTexts, type ReasonTextRow } from '@/lib/dossier/queries/reason-texts'
import type { LocalizedText } from '@/lib/form/schema'
import { findAgency } from '@/lib/identity/queries'
import { requireAdministrator } from '@/lib/identity/session'
import { namesOffered } from '@/lib/procedure/queries/lifecycle'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { RulesForm } from './rules-form'

const { rounds: { texts: words, rules: ruleWords }, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

const columnsWith = (names: ReadonlyMap<string, LocalizedText>): readonly Column<ReasonTextRow>[] => [
  { key: 'title', header: words.columns.title, names: true, cell: ({ title }) => title },
  { key: 'procedure', header: words.columns.procedure, cell: ({ procedureCode: code }) => (code === null ? words.forAll : (names.get(code)?.vi ?? code)) },
  { key: 'text', header: words.columns.text, cell: ({ textVi }) => <span className="line-clamp-3">{textVi}</span> },
  {
    key: 'edit',
    header: words.columns.edit,
    cell: ({ id, title }) => (
      <a href={paths.adminReasonText(shortId(id))} className="inline-flex min-h-11 items-center font-bold">
        {words.columns.edit}
        <VisuallyHidden> {title}</VisuallyHidden>
      </a>
    ),
  },
]

/** Ready words for refusals, supplements, endings and extensions, and what each agency of the administrator sets for itself. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/ly-do'>) {
  const actor = await requireAdministrator(paths.adminReasonTexts())
  const rows = await listReasonTexts(actor)
  const columns = columnsWith(await namesOffered(actor, rows.flatMap(({ procedureCode }) => procedureCode ?? []), new Date()))
  const { xong } = await searchParams
  const done = words.done[String(xong)]
  const inUse = rows.filter(({ retiredAt }) => retiredAt === null)
  const retired = rows.filter(({ retiredAt }) => retiredAt !== null)
  const agencies = await Promise.all(
    agenciesWithRules(actor).map(async (id) => ({ id, agency: await findAgency(actor, id), rules: await findDossierRules(actor, id) })),
  )
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {done ? <Notification tone="success" announce title={done} /> : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <div className="mb-8">
        <LinkButton href={paths.adminReasonText('moi')}>{words.add}</LinkButton>
      </div>
      {rows.length === 0 ? <EmptyState title={words.none} /> : null}
      {reasonUses.map((use) => {
        const own = inUse.filter((row) => row.use === use)
        return own.length === 0 ? null : <DataTable key={use} caption={words.uses[use]} columns={columns} rows={own} rowKey={({ id }) => id} />
      })}
      {retired.length === 0 ? null : <DataTable caption={words.retiredTitle} columns={columns} rows={retired} rowKey={({ id }) => id} />}
      {agencies.map(({ id, agency, rules }) =>
        rules ? (
          <section key={id} className="mt-12 max-w-text" aria-labelledby={`quy-dinh-${id}`}>
            <h2 id={`quy-dinh-${id}`} className="mb-4 text-xl">
              {ruleWords.title}: {agency?.name}
            </h2>
            <RulesForm words={ruleWords} agencyId={id} rules={rules} busy={words.saving} />
          </section>
        ) : null)}
    </>
  )
}

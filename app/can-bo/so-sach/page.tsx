import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'
import { entriesFound, type EntryRow, searchEntries } from '@/lib/dossier/queries/register-entries'
import { requireOfficial } from '@/lib/identity/session'
import { readEntrySearch } from '@/lib/register/model'
import { agenciesOfBooks } from '@/lib/register/policy'
import { type Book, listBooks } from '@/lib/register/queries'
import { agenciesFor, exportingRoles } from '@/lib/statistics/policy'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { lookedForBy, SearchIsOver, searchWords } from '../looked-for'
import { WordsBox } from '../posted-search'
import { lookInBooks } from './actions'
import { EntryTable } from './entry-table'

const { books: words, dossierLog, exports, report } = officialText

export const metadata: Metadata = { title: words.title }

/** The books of the office, each for those who keep it, and the search in them. */
export default async function Page({ searchParams }: PageProps<'/can-bo/so-sach'>) {
  const actor = await requireOfficial(undefined, paths.books())
  const now = new Date()
  const { typed, over } = await lookedForBy((await searchParams)['tim'], now)
  const search = typed === '' ? null : readEntrySearch(typed)
  const keepsBooks = agenciesOfBooks(actor).length > 0
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Ways actor={actor} />
      {keepsBooks ? (
        <>
          <h2 className="mb-4 text-xl">{words.civil}</h2>
          <SearchIsOver over={over} />
          <WordsBox action={lookInBooks} words={searchWords} label={words.search} hint={words.searchHint} button={words.searchButton} typed={typed} />
          {search ? <Found rows={await searchEntries(actor, search, now)} typed={typed} /> : <Books rows={await listBooks(actor)} />}
        </>
      ) : null}
    </>
  )
}

function Ways({ actor }: { readonly actor: Actor }) {
  const ways = [
    ...(agenciesFor(actor, 'DOSSIER_LOG').length > 0 ? [{ text: dossierLog.title, href: paths.dossierLog() }] : []),
    ...(agenciesFor(actor, 'REPORT_II06A').length > 0 ? [{ text: report.menu, href: paths.report() }] : []),
    ...(exportingRoles.some((role) => agenciesWhere(actor, [role]).length > 0) ? [{ text: exports.title, href: paths.exports() }] : []),
  ]
  return (
    <nav aria-label={words.title} className="mb-6 flex flex-wrap gap-x-6">
      {ways.map(({ text, href }) => (
        <a key={href} href={href} className="inline-flex min-h-11 items-center font-bold">
          {text}
        </a>
      ))}
    </nav>
  )
}

function Found({ rows, typed }: { readonly rows: readonly EntryRow[]; readonly typed: string }) {
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={words.notFound}>{words.notFoundHelp}</EmptyState>
      ) : (
        <EntryTable caption={words.found(typed)} rows={rows} namesBook />
      )}
      {rows.length < entriesFound ? null : <p className="mb-4">{words.foundMost(entriesFound)}</p>}
      <p>
        <a href={paths.books()} className="inline-flex min-h-11 items-center font-bold">
          {words.all}
        </a>
      </p>
    </>
  )
}

function Books({ rows }: { readonly rows: readonly Book[] }) {
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
  const agencies = new Set(rows.map(({ agencyId }) => agencyId)).size
  return (
    <DataTable
      caption={words.civil}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'book',
          header: words.columns.book,
          names: true,
          cell: ({ id, kind, year }) => (
            <a href={paths.book(shortId(id))} className="inline-flex min-h-11 items-center">
              {words.bookName(kind, year)}
            </a>
          ),
        },
        ...(agencies === 1 ? [] : [{ key: 'agency', header: words.columns.agency, cell: ({ agencyName }: Book) => agencyName }]),
        { key: 'entries', header: words.columns.entries, number: true, cell: ({ lastNumber }) => lastNumber },
        { key: 'struck', header: words.columns.struck, number: true, cell: ({ struck }) => struck },
      ]}
    />
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Breadcrumbs, Pagination } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { longId } from '@/lib/core/ids'
import { entriesShown, listEntries } from '@/lib/dossier/queries/register-entries'
import { requireOfficial } from '@/lib/identity/session'
import { bookRoles } from '@/lib/register/policy'
import { findBook } from '@/lib/register/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ExportBox } from '../../xuat-du-lieu/export-box'
import { EntryTable } from '../entry-table'

const words = officialText.books

export const metadata: Metadata = { title: words.title }

/** The number to begin at: the first where none is asked for, never past the end. */
function fromOf(typed: string | string[] | undefined, last: number): number {
  const wanted = typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : 1
  return Math.max(1, Math.min(wanted, last))
}

/** A book, in the order of its numbers. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/so-sach/[book]'>) {
  const { book: key } = await params
  const actor = await requireOfficial(bookRoles, paths.book(key))
  const id = longId(key)
  const book = id === null ? null : await findBook(actor, id)
  if (!book) notFound()
  const from = fromOf((await searchParams)['tu'], book.lastNumber)
  const rows = await listEntries(actor, { bookId: book.id, from }, new Date())
  const to = rows.at(-1)?.number ?? from
  const name = words.bookName(book.kind, book.year)
  const at = (number: number) => paths.book(key, { tu: String(number) })
  return (
    <>
      <Breadcrumbs label={words.breadcrumbs} items={[{ text: words.title, href: paths.books() }, { text: name }]} />
      <PageTitle caption={book.agencyName} lead={words.bookLead(book.lastNumber, book.struck)}>
        {name}
      </PageTitle>
      <GoTo book={key} from={from} last={book.lastNumber} />
      <ExportBox at={paths.book(key)} actor={actor} kind="REGISTER_BOOK" wanted={{ book: key }} />
      <EntryTable caption={words.range(from, to, book.lastNumber)} rows={rows} />
      <Pagination
        label={words.pages}
        previous={from === 1 ? undefined : { href: at(Math.max(1, from - entriesShown)), text: words.previous }}
        next={to >= book.lastNumber ? undefined : { href: at(to + 1), text: words.next }}
      />
    </>
  )
}

function GoTo({ book, from, last }: { readonly book: string; readonly from: number; readonly last: number }) {
  return (
    <form action={paths.book(book)} method="get" className="mb-6 flex flex-wrap items-end gap-4">
      <div>
        <label htmlFor="tu" className="font-bold">
          {words.goTo}
        </label>
        <input id="tu" name="tu" type="number" inputMode="numeric" min={1} max={last} defaultValue={from} className="control mt-2 max-w-36" />
      </div>
      <Button variant="secondary">{words.goToButton}</Button>
    </form>
  )
}

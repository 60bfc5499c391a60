import 'server-only'
import { encryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { EntryLine } from './model'

type Entry = {
  agencyId: string
  /** "BIRTH", "DEATH", …: the book's kind as the result template names it. */
  kind: string
  year: number
  dossierId: string
  officialId: string
  /** What the officer corrected in the draft, by placeholder; kept encrypted, as the lines are. */
  data: Readonly<Record<string, string>>
  /** What the entry says. */
  lines: readonly EntryLine[]
  now: Date
}

export type AllottedNumber = { readonly number: number; readonly page: number; readonly book: string }

/**
 * The next number of the book, in the caller's transaction: numbers follow without a gap, restart at 1 each year, and a
 * refusal or a crash gives none away. Competing transactions wait for each other on the book's row.
 * Source: Luật Hộ tịch 60/2014/QH13, Art. 59 (books are written continuously); one entry takes one page.
 */
export async function allotRegisterNumber(tx: Tx, entry: Entry): Promise<AllottedNumber> {
  const { agencyId, kind, year } = entry
  await tx.registerBook.createMany({ data: [{ id: newId(), agencyId, kind, year }], skipDuplicates: true })
  const book = await tx.registerBook.update({
    where: { agencyId_kind_year: { agencyId, kind, year } },
    data: { lastNumber: { increment: 1 } },
    select: { id: true, lastNumber: true },
  })
  await tx.registerEntry.create({
    data: {
      id: newId(),
      agencyId,
      bookId: book.id,
      number: book.lastNumber,
      page: book.lastNumber,
      dossierId: entry.dossierId,
      officialId: entry.officialId,
      enteredAt: entry.now,
      dataCipher: encryptJson({ values: entry.data, lines: entry.lines }),
    },
  })
  return { number: book.lastNumber, page: book.lastNumber, book: `01/${String(year)}` }
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { countLog, type LogRow, readLog } from '@/lib/dossier/queries/log'
import { readBook, type WholeEntry } from '@/lib/dossier/queries/register-entries'
import type { Column } from '@/lib/paper/model'
import type { Cell } from '@/lib/paper/model/spreadsheet'
import { findBook } from '@/lib/register/queries'
import type { WantedExport } from '@/lib/statistics/begin-export'
import { type Counts, cells } from '@/lib/statistics/model/report'
import { spanOf } from '@/lib/statistics/model/period'
import { findReport } from '@/lib/statistics/queries/report'
import { officialText } from '@/lib/text/text'

const { books, dossierLog, office, report: reportWords } = officialText

/** A column as a sheet has it (`letters`) and as a page has it (`width`, a share). */
export type SourceColumn = Column & { readonly letters: number }

/** What stands in an export, as rows that are read while they are written. */
export type Source = {
  readonly title: string
  readonly subtitle: string
  /** Stands on the tab of a sheet. */
  readonly tab: string
  readonly columns: readonly SourceColumn[]
  /** Where a page has less room than a sheet: its own columns, and what of a row stands in them. */
  readonly page?: { readonly columns: readonly Column[]; readonly cells: (row: readonly string[]) => readonly string[] }
  readonly total: number
  readonly rows: AsyncIterable<readonly Cell[]>
  readonly remarks: readonly string[]
  readonly keeper: string
  readonly head: string
}

/** Rows asked for at once: enough to be quick, few enough to be small. */
const batch = 500

const columns = dossierLog.columns
const { days, giving } = dossierLog.groups

const logColumns: readonly SourceColumn[] = [
  { label: columns.index, letters: 6, width: 6, align: 'center' },
  { label: columns.code, letters: 24, width: 11 },
  { label: columns.content, letters: 40, width: 13 },
  { label: columns.sets, letters: 6, width: 3, align: 'center' },
  { label: columns.owner, letters: 26, width: 10 },
  { label: columns.address, letters: 36, width: 12 },
  { label: columns.phone, letters: 14, width: 9 },
  { label: columns.received, letters: 17, width: 8, group: days },
  { label: columns.due, letters: 17, width: 8, group: days },
  { label: columns.completed, letters: 17, width: 8, group: days },
  { label: columns.returned, letters: 17, width: 8, group: giving },
  { label: columns.giver, letters: 22, width: 8, group: giving },
  { label: columns.receiver, letters: 22, width: 8, group: giving },
  { label: columns.way, letters: 12, width: 7, group: giving },
  { label: columns.official, letters: 22, width: 8 },
  { label: columns.sector, letters: 18, width: 8 },
  { label: columns.note, letters: 30, width: 10 },
]

const join = (separator: string, ...texts: readonly (string | undefined)[]) => texts.filter(Boolean).join(separator)

/** As the form of 2018 had it, address and telephone share a column; so do who gave and who received, and content and sector. */
const logPage: NonNullable<Source['page']> = {
  columns: [
    { label: columns.index, width: 6, align: 'center' },
    { label: columns.code, width: 13 },
    { label: `${columns.content}, ${columns.sector.toLocaleLowerCase('vi')}`, width: 17 },
    { label: columns.sets, width: 5, align: 'center' },
    { label: columns.owner, width: 12 },
    { label: `${columns.address}, ${columns.phone.toLocaleLowerCase('vi')}`, width: 16 },
    { label: columns.received, width: 11, group: days },
    { label: columns.due, width: 11, group: days },
    { label: columns.completed, width: 11, group: days },
    { label: columns.returned, width: 11, group: giving },
    { label: dossierLog.print.hands, width: 12, group: giving },
    { label: columns.way, width: 8, group: giving },
    { label: columns.official, width: 10 },
    { label: columns.note, width: 11 },
  ],
  cells: ([index = '', code = '', content, sets = '', owner = '', address, phone, received = '', due = '', completed = '', returned = '', giver, receiver, way = '', official = '', sector, note = '']) => [
    index, code.replace('-', '-\n'), join(', ', content, sector), sets, owner, join(', ', address, phone), received, due, completed, returned,
    join(' / ', giver, receiver), way, official, note,
  ],
}

/** What the last column of the log says: where the dossier is, how it came, how often something was asked for. */
function noteOf({ status, channel, supplementRounds }: LogRow): string {
  const said = [office.statuses[status], dossierLog.channels[channel] ?? channel]
  return [...said, ...(supplementRounds > 0 ? [dossierLog.supplements(supplementRounds)] : [])].join('; ')
}

const momentOrNothing = (at: Date | null): Cell => at && { moment: at }

const logCells = (row: LogRow, index: number): readonly Cell[] => [
  index, row.code, row.content, 1, row.ownerName, row.ownerAddress, row.ownerPhone,
  { moment: row.acceptedAt }, momentOrNothing(row.dueAt), momentOrNothing(row.completedAt), momentOrNothing(row.returnedAt),
  row.returnedAt && (row.giver || dossierLog.byPortal), row.returnedAt && (row.receiver || dossierLog.toAccount), dossierLog.ways[row.delivery],
  row.receivedBy, row.sector, noteOf(row),
]

async function logSource(actor: Actor, { id, requestedById, agencyId, period }: WantedExport, now: Date): Promise<Source | null> {
  if (!period) return null
  const span = { agencyId, ...spanOf(period) }
  const total = (await countLog(actor, span)) ?? 0
  const rows = async function* () {
    let after: string | undefined
    let index = 0
    do {
      const page = await readLog(actor, { ...span, after, limit: batch, readFor: { exportId: id, officialId: requestedById } }, now)
      for (const row of page?.rows ?? []) yield logCells(row, (index += 1))
      after = page?.next ?? undefined
    } while (after !== undefined)
  }
  return {
    title: dossierLog.title,
    subtitle: dossierLog.print.period(formatDay(period.from), formatDay(period.to)),
    tab: dossierLog.title,
    columns: logColumns,
    page: logPage,
    total,
    rows: rows(),
    remarks: [dossierLog.print.total(total), dossierLog.form],
    keeper: dossierLog.print.keeper,
    head: dossierLog.print.head,
  }
}

const bookColumns: readonly SourceColumn[] = [
  { label: books.columns.number, letters: 8, width: 5, align: 'center' },
  { label: books.columns.page, letters: 8, width: 6, align: 'center' },
  { label: books.columns.day, letters: 12, width: 8 },
  { label: books.columns.dossier, letters: 24, width: 16 },
  { label: books.columns.owner, letters: 26, width: 14 },
  { label: books.entry.content, letters: 80, width: 38 },
  { label: books.columns.official, letters: 22, width: 12 },
  { label: books.columns.state, letters: 30, width: 14 },
]

/** A struck entry says so, and why; its number and what it said stay. */
function stateOf({ voidedAt, voidReason, voidWords }: WholeEntry): string {
  if (voidedAt === null) return ''
  const why = [voidReason && books.voids[voidReason], voidWords].filter(Boolean).join(': ')
  return `${books.struckOut} ${formatDay(dayOf(voidedAt))}. ${why}`
}

const bookCells = (entry: WholeEntry): readonly Cell[] => [
  entry.number, entry.page, { day: dayOf(entry.enteredAt) }, entry.dossierCode, entry.ownerName,
  entry.lines.filter(({ value }) => value !== '').map(({ label, value }) => `${label}: ${value}`).join('; '),
  entry.officialName, stateOf(entry),
]

async function bookSource(actor: Actor, { id, requestedById, bookId }: WantedExport, now: Date): Promise<Source | null> {
  const book = bookId === null ? null : await findBook(actor, bookId)
  if (!book) return null
  const rows = async function* () {
    let after = 0
    for (;;) {
      const entries = await readBook(actor, { bookId: book.id, after, limit: batch, readFor: { exportId: id, officialId: requestedById } }, now)
      for (const entry of entries) yield bookCells(entry)
      const last = entries.at(-1)
      if (!last || entries.length < batch) return
      after = last.number
    }
  }
  return {
    title: books.kinds[book.kind],
    subtitle: books.print.volume(book.year),
    tab: books.kinds[book.kind],
    columns: bookColumns,
    total: book.lastNumber,
    rows: rows(),
    keeper: dossierLog.print.keeper,
    remarks: [books.bookLead(book.lastNumber, book.struck)],
    head: books.print.head,
  }
}

const reportColumns: readonly SourceColumn[] = [
  { label: reportWords.index, letters: 6, width: 4, align: 'center' },
  { label: reportWords.sector, letters: 32, width: 14 },
  ...cells.map((cell) => ({ label: reportWords.columns[cell], letters: 14, width: 7, align: 'right', group: reportWords.groups[cell] }) as const),
]

async function reportSource(actor: Actor, { agencyId, period }: WantedExport, now: Date): Promise<Source | null> {
  const report = period && (await findReport(actor, { agencyId, period }, now))
  if (!report) return null
  const line = (index: number | null, name: string, counts: Counts): readonly Cell[] => [index, name, ...cells.map((cell) => counts[cell])]
  const lines = [...report.rows.map(({ name, counts }, index) => line(index + 1, name, counts)), line(null, reportWords.all, report.all)]
  const rows = async function* () {
    for (const one of lines) yield await Promise.resolve(one)
  }
  return {
    title: reportWords.title,
    subtitle: reportWords.subtitle(formatDay(period.from), formatDay(period.to)),
    tab: reportWords.tab,
    columns: reportColumns,
    total: lines.length,
    rows: rows(),
    keeper: reportWords.keeper,
    remarks: [reportWords.form, reportWords.asOf(formatMoment(report.asOf)), ...reportWords.rules],
    head: reportWords.head,
  }
}

/** What is wanted, or null where it is there no more. */
export function sourceOf(actor: Actor, wanted: WantedExport, now: Date): Promise<Source | null> {
  switch (wanted.kind) {
    case 'DOSSIER_LOG':
      return logSource(actor, wanted, now)
    case 'REGISTER_BOOK':
      return bookSource(actor, wanted, now)
    case 'REPORT_II06A':
      return reportSource(actor, wanted, now)
  }
}

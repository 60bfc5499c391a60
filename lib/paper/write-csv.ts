import 'server-only'
import { dayOf, formatMinute, minuteOf } from '@/lib/core/dates'
import { type Cell, inert, type Spreadsheet } from './model/spreadsheet'

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return inert(cell.replace(/\p{Cs}/gu, '\ufffd').replaceAll('\u0000', ''))
  return 'day' in cell ? cell.day : `${dayOf(cell.moment)} ${formatMinute(minuteOf(cell.moment))}`
}

const quoted = (text: string) => (/[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text)
const lineOf = (cells: readonly Cell[]) => `${cells.map((cell) => quoted(textOf(cell))).join(',')}\r\n`

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8 with the mark by which spreadsheets know it, written as the rows
 * come. A text that a program might run begins with an apostrophe.
 */
export async function* writeCsv({ columns, rows }: Spreadsheet): AsyncGenerator<Uint8Array> {
  let piece = `\uFEFF${lineOf(columns.map(({ label }) => label))}`
  for await (const row of rows) {
    piece += lineOf(row)
    if (piece.length > 65_536) {
      yield Buffer.from(piece)
      piece = ''
    }
  }
  yield Buffer.from(piece)
}

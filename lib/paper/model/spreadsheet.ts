import type { Day } from '@/lib/core/dates'

/** One cell. A text stays a text whatever it begins with; a day and a moment are real dates, told in Việt Nam's time. */
export type Cell = string | number | { readonly day: Day } | { readonly moment: Date } | null

/** `width` in letters, as spreadsheets count it. */
export type SheetColumn = { readonly label: string; readonly width: number }

/** A table for a spreadsheet: one row of heads, then the rows, which may be more than memory holds. */
export type Spreadsheet = {
  /** Stands on the tab; at most 31 letters count. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: AsyncIterable<readonly Cell[]>
  /** The one moment in the file's data, so that the same facts give the same bytes. */
  readonly at: Date
}

/** What a spreadsheet program may take for a formula, full-width signs of East Asian keyboards included. */
const looksLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/

/** True for a text that a program might run instead of showing: names and notes are typed by strangers. */
export const mayRun = (text: string): boolean => looksLikeFormula.test(text)

/** The text as a file without types may hold it: what might run gets the sign that says "text". Source: OWASP, CSV Injection. */
export const inert = (text: string): string => (mayRun(text) ? `'${text}` : text)

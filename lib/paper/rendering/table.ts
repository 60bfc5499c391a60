import 'server-only'
import type { Block } from '../model'
import { type Align, type Element, lineHeight, type Sheet } from './sheet'
import type { Line } from './wrap'

const size = 9.5
const padding = { x: 5, y: 3 }

type Table = Extract<Block, { kind: 'table' }>
type Place = { readonly x: number; readonly width: number; readonly align: Align }
type Row = readonly (readonly Line[])[]

/** A table with borders. Rows stay whole where they fit on a page; the header is repeated on every page. */
export function drawTable(sheet: Sheet, table: Table) {
  const places = placesOf(sheet, table)
  const cut = (texts: readonly string[], face: 'bold' | 'regular'): Row =>
    places.map(({ width }, index) => sheet.wrap([{ text: texts[index] ?? '', face }], width - 2 * padding.x, size))
  const header = cut(table.columns.map(({ label }) => label), 'bold')
  const headerHeight = heightOf(header)

  const element = sheet.child(sheet.root, 'Table')
  if (table.caption !== undefined) drawCaption(sheet, element, table.caption, headerHeight)
  sheet.need(headerHeight + lineHeight(size) * 2)

  const headerRow = sheet.child(sheet.child(element, 'THead'), 'TR')
  drawRow(sheet, places, header, { align: 'center', cells: header.map(() => sheet.child(headerRow, 'TH', columnScope)) })

  const body = sheet.child(element, 'TBody')
  for (const texts of table.rows) {
    const row = sheet.child(body, 'TR')
    const cells = places.map(() => sheet.child(row, 'TD'))
    drawBodyRow(sheet, places, header, { row: cut(texts, 'regular'), cells })
  }
  sheet.y += 8
}

// The type package lags behind pdfkit, which writes `scope` as the standard asks.
const columnScope = { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions

function placesOf(sheet: Sheet, table: Table): readonly Place[] {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0)
  let x = sheet.left
  return table.columns.map(({ width: share, align = 'left' }) => {
    const width = (sheet.width * share) / shares
    x += width
    return { x: x - width, width, align }
  })
}

function drawCaption(sheet: Sheet, element: Element, caption: string, headerHeight: number) {
  sheet.y += 3
  const lines = sheet.wrap([{ text: caption, face: 'regular' }], sheet.width, 10.5)
  sheet.need(lines.length * lineHeight(10.5) + headerHeight + lineHeight(size) * 2)
  sheet.flow(sheet.child(element, 'Caption'), lines, { x: sheet.left, width: sheet.width, size: 10.5 })
  sheet.y += 4
}

const heightOf = (row: Row) => Math.max(1, ...row.map((lines) => lines.length)) * lineHeight(size) + 2 * padding.y

function drawBodyRow(
  sheet: Sheet,
  places: readonly Place[],
  header: Row,
  { row, cells }: { row: Row; cells: readonly Element[] },
) {
  let rest = row
  const turn = () => {
    sheet.turnPage()
    drawRow(sheet, places, header, { align: 'center' })
  }
  // A row that no page can hold goes over the break line by line; any other goes whole.
  const fullPage = sheet.bottom - sheet.top - heightOf(header)
  if (heightOf(rest) > sheet.room() && heightOf(rest) <= fullPage) turn()
  while (heightOf(rest) > sheet.room()) {
    const count = Math.floor((sheet.room() - 2 * padding.y) / lineHeight(size))
    if (count >= 2) drawRow(sheet, places, rest.map((lines) => lines.slice(0, count)), { cells })
    rest = count >= 2 ? rest.map((lines) => lines.slice(count)) : rest
    turn()
  }
  drawRow(sheet, places, rest, { cells })
}

/** Without cells the row is a repetition that nobody reads aloud. */
function drawRow(
  sheet: Sheet,
  places: readonly Place[],
  row: Row,
  { cells, align }: { cells?: readonly Element[]; align?: Align },
) {
  const top = sheet.y
  const height = heightOf(row)
  for (const [index, place] of places.entries()) {
    const lines = row[index] ?? []
    const style = { x: place.x + padding.x, width: place.width - 2 * padding.x, size, align: align ?? place.align }
    const cell = cells?.[index]
    if (cell === undefined) sheet.drawArtifact(lines, top + padding.y, style)
    else if (lines.length > 0) sheet.drawLines(cell, lines, top + padding.y, style)
  }
  sheet.asArtifact(() => {
    sheet.pdf.lineWidth(0.5).strokeColor('#000')
    for (const { x, width } of places) sheet.pdf.rect(x, top, width, height)
    sheet.pdf.stroke()
  })
  sheet.y = top + height
}

import 'server-only'
import type { Column } from '../model'
import { type Element, lineHeight, type Sheet } from './sheet'
import { type Grid, padding } from './table-row'
import type { Line } from './wrap'

/** One cell of the head: over how many columns and rows it goes, in points from the head's top. */
type Cell = {
  readonly lines: readonly Line[]
  readonly x: number
  readonly width: number
  readonly row: 0 | 1
  readonly columns: number
  readonly rows: number
}
export type Head = { readonly cells: readonly Cell[]; readonly heights: readonly [number, number]; readonly height: number }

/** Groups stand over their columns; a column of no group goes through both rows. */
export function headOf(sheet: Sheet, { places, size }: Grid, columns: readonly Column[]): Head {
  const cut = (text: string, width: number) => sheet.wrap([{ text, face: 'bold' }], width - 2 * padding.x, size)
  const grouped = columns.some(({ group }) => group !== undefined)
  const cells: Cell[] = []
  for (const [index, { label, group }] of columns.entries()) {
    const { x = 0, width = 0 } = places[index] ?? {}
    if (group !== undefined && columns[index - 1]?.group !== group) {
      const after = columns.findIndex((column, later) => later > index && column.group !== group)
      const members = places.slice(index, after === -1 ? undefined : after)
      const all = members.reduce((sum, place) => sum + place.width, 0)
      cells.push({ lines: cut(group, all), x, width: all, row: 0, columns: members.length, rows: 1 })
    }
    cells.push({ lines: cut(label, width), x, width, row: group === undefined ? 0 : 1, columns: 1, rows: grouped && group === undefined ? 2 : 1 })
  }
  const highest = (of: readonly Cell[]) => (of.length === 0 ? 0 : Math.max(...of.map(({ lines }) => lines.length * lineHeight(size) + 2 * padding.y)))
  const first = highest(cells.filter(({ row, rows }) => row === 0 && rows === 1))
  const through = highest(cells.filter(({ rows }) => rows === 2))
  const second = Math.max(highest(cells.filter(({ row }) => row === 1)), through - first)
  return { cells, heights: [first, second], height: first + second }
}

/** Draws the head where it is read: a row of tagged cells, two where there are groups. */
export function drawHead(sheet: Sheet, element: Element, grid: Grid, head: Head) {
  for (const row of head.heights[1] > 0 ? [0, 1] : [0]) {
    const tagged = sheet.child(element, 'TR')
    for (const cell of head.cells.filter((one) => one.row === row)) strike(sheet, grid, head, cell, spanning(sheet.child(tagged, 'TH', columnScope), cell))
  }
  frame(sheet, head)
}

/** Draws it again on a further page, where nobody reads it aloud. */
export function repeatHead(sheet: Sheet, grid: Grid, head: Head) {
  for (const cell of head.cells) strike(sheet, grid, head, cell)
  frame(sheet, head)
}

// The type package lags behind pdfkit, which writes `scope` as the standard asks.
const columnScope = { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions

type Attributes = { dictionary: { data: { A: Record<string, unknown> } } }

/** pdfkit knows no spans: they go beside the scope that it wrote. */
function spanning(element: Element, { columns, rows }: Cell): Element {
  const { data } = (element as unknown as Attributes).dictionary
  if (columns > 1) data.A = { ...data.A, ColSpan: columns }
  if (rows > 1) data.A = { ...data.A, RowSpan: rows }
  return element
}

const topOf = (head: Head, { row }: Cell) => (row === 0 ? 0 : head.heights[0])
const heightOfCell = (head: Head, { row, rows }: Cell) => (rows === 2 ? head.height : head.heights[row])

function strike(sheet: Sheet, { size }: Grid, head: Head, cell: Cell, element?: Element) {
  const style = { x: cell.x + padding.x, width: cell.width - 2 * padding.x, size, align: 'center' } as const
  const slack = heightOfCell(head, cell) - cell.lines.length * lineHeight(size)
  const top = sheet.y + topOf(head, cell) + slack / 2
  if (element) sheet.drawLines(element, cell.lines, top, style)
  else sheet.drawArtifact(cell.lines, top, style)
}

function frame(sheet: Sheet, head: Head) {
  sheet.asArtifact(() => {
    sheet.pdf.lineWidth(0.5).strokeColor('#000')
    for (const cell of head.cells) sheet.pdf.rect(cell.x, sheet.y + topOf(head, cell), cell.width, heightOfCell(head, cell))
    sheet.pdf.stroke()
  })
  sheet.y += head.height
}

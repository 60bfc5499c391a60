import 'server-only'
import type { Block } from '../model'
import { lineHeight, type Sheet } from './sheet'
import { drawRow, type Grid, heightOf, padding, type Row } from './table-row'
import { drawHead, type Head, headOf, repeatHead } from './table-head'

type Table = Extract<Block, { kind: 'table' }>

/** A table with borders. Rows stay whole where they fit on a page; the header is repeated on every page. */
export function drawTable(sheet: Sheet, table: Table) {
  const grid = gridOf(sheet, table)
  const { size } = grid
  const head = headOf(sheet, grid, table.columns)

  const element = sheet.child(sheet.root, 'Table')
  if (table.caption !== undefined) drawCaption(sheet, element, table.caption, head.height + lineHeight(size) * 2)
  sheet.need(head.height + lineHeight(size) * 2)
  drawHead(sheet, sheet.child(element, 'THead'), grid, head)

  const body = sheet.child(element, 'TBody')
  for (const texts of table.rows) {
    const row = sheet.child(body, 'TR')
    const cells = grid.places.map(() => sheet.child(row, 'TD'))
    const cut: Row = grid.places.map(({ width }, index) =>
      sheet.wrap([{ text: texts[index] ?? '', face: 'regular' }], width - 2 * padding.x, size))
    drawBodyRow(sheet, grid, head, { row: cut, cells })
  }
  sheet.y += 8
}

function gridOf(sheet: Sheet, table: Table): Grid {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0)
  let x = sheet.left
  const places = table.columns.map(({ width: share, align = 'left' }) => {
    const width = (sheet.width * share) / shares
    x += width
    return { x: x - width, width, align }
  })
  return { places, size: table.letters === 'small' ? 7.5 : 9.5 }
}

function drawCaption(sheet: Sheet, element: ReturnType<Sheet['child']>, caption: string, below: number) {
  sheet.y += 3
  const lines = sheet.wrap([{ text: caption, face: 'regular' }], sheet.width, 10.5)
  sheet.need(lines.length * lineHeight(10.5) + below)
  sheet.flow(sheet.child(element, 'Caption'), lines, { x: sheet.left, width: sheet.width, size: 10.5 })
  sheet.y += 4
}

type BodyRow = { readonly row: Row; readonly cells: Parameters<typeof drawRow>[3]['cells'] }

function drawBodyRow(sheet: Sheet, grid: Grid, head: Head, { row, cells }: BodyRow) {
  let rest = row
  const heightNow = () => heightOf(rest, grid.size)
  const turn = () => {
    sheet.turnPage()
    repeatHead(sheet, grid, head)
  }
  // A row that no page can hold goes over the break line by line; any other goes whole.
  const fullPage = sheet.bottom - sheet.top - head.height
  if (heightNow() > sheet.room() && heightNow() <= fullPage) turn()
  while (heightNow() > sheet.room()) {
    const count = Math.floor((sheet.room() - 2 * padding.y) / lineHeight(grid.size))
    if (count >= 2) drawRow(sheet, grid, rest.map((lines) => lines.slice(0, count)), { cells })
    rest = count >= 2 ? rest.map((lines) => lines.slice(count)) : rest
    turn()
  }
  drawRow(sheet, grid, rest, { cells })
}

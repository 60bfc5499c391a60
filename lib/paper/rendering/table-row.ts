import 'server-only'
import { type Align, type Element, lineHeight, type Sheet } from './sheet'
import type { Line } from './wrap'

export const padding = { x: 5, y: 3 }

export type Place = { readonly x: number; readonly width: number; readonly align: Align }
/** Where the columns of a table stand, and how large its letters are. */
export type Grid = { readonly places: readonly Place[]; readonly size: number }
export type Row = readonly (readonly Line[])[]

/** How high a row is that holds these lines. */
export const heightOf = (row: Row, size: number) => Math.max(1, ...row.map((lines) => lines.length)) * lineHeight(size) + 2 * padding.y

/** Without cells the row is a repetition that nobody reads aloud. */
export function drawRow(
  sheet: Sheet,
  { places, size }: Grid,
  row: Row,
  { cells, align }: { cells?: readonly Element[] | undefined; align?: Align },
) {
  const top = sheet.y
  const height = heightOf(row, size)
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

import 'server-only'
import type { Block, LabelledRow, PaperDocument, SignatureBlock } from '../model'
import { lineHeight, type Sheet, type TextStyle } from './sheet'
import { drawTable } from './table'
import type { Face, Run } from './wrap'

const size = 10.5
const paragraphGap = 4

/** Draws the text and who signs it; the last piece of text goes with the signatures over a page break. */
export function drawBody(sheet: Sheet, { blocks, signatures }: Pick<PaperDocument, 'blocks' | 'signatures'>) {
  const columns = signatureColumns(sheet, signatures?.left, signatures?.right)
  for (const [index, block] of blocks.entries()) {
    if (index === blocks.length - 1) sheet.need(heightOfText(sheet, block) + heightOfColumns(columns))
    drawBlock(sheet, block)
  }
  drawSignatures(sheet, columns)
}

function heightOfText(sheet: Sheet, block: Block): number {
  if (block.kind !== 'paragraph' && block.kind !== 'notice') return 0
  return sheet.wrap([{ text: block.text, face: 'regular' }], sheet.width - 12, size).length * lineHeight(size) + 12
}

function drawBlock(sheet: Sheet, block: Block) {
  switch (block.kind) {
    case 'heading':
      drawHeading(sheet, block.text)
      return
    case 'paragraph':
      drawParagraph(sheet, block.text, block.style ?? 'plain')
      return
    case 'rows':
      if (block.layout === 'columns') drawColumns(sheet, block.rows)
      else drawInline(sheet, block.rows)
      return
    case 'table':
      drawTable(sheet, block)
      return
    case 'spacer':
      sheet.y += 10
      return
    case 'notice':
      drawNotice(sheet, block.text)
  }
}

const whole = (sheet: Sheet, more: Partial<TextStyle> = {}): TextStyle => ({ x: sheet.left, width: sheet.width, size, ...more })

function drawHeading(sheet: Sheet, text: string) {
  sheet.y += 6
  const style = whole(sheet, { size: 11.5 })
  const lines = sheet.wrap([{ text, face: 'bold' }], style.width, style.size)
  // A heading never stands alone at the foot of a page.
  sheet.need(lines.length * lineHeight(style.size) + 3 * lineHeight(size))
  sheet.flow(sheet.child(sheet.root, 'H2'), lines, style)
  sheet.y += 3
}

function drawParagraph(sheet: Sheet, text: string, style: 'plain' | 'italic' | 'bold' | 'centred') {
  const face: Face = style === 'italic' || style === 'bold' ? style : 'regular'
  const place = whole(sheet, style === 'centred' ? { align: 'center' } : {})
  sheet.flow(sheet.child(sheet.root, 'P'), sheet.wrap([{ text, face }], place.width, size), place)
  sheet.y += paragraphGap
}

function drawInline(sheet: Sheet, rows: readonly LabelledRow[]) {
  for (const { label, value } of rows) {
    const runs: readonly Run[] = [
      { text: `${label}: `, face: 'regular' },
      { text: value, face: 'bold' },
    ]
    const place = whole(sheet)
    sheet.flow(sheet.child(sheet.root, 'P'), sheet.wrap(runs, place.width, size), place)
    sheet.y += paragraphGap
  }
}

function drawColumns(sheet: Sheet, rows: readonly LabelledRow[]) {
  const gap = 12
  const labels = { x: sheet.left, width: sheet.width * 0.36, size: 10 }
  const values = { x: sheet.left + labels.width + gap, width: sheet.width - labels.width - gap, size: 10 }
  const height = lineHeight(10)
  for (const { label, value } of rows) {
    const labelLines = sheet.wrap([{ text: label, face: 'regular' }], labels.width, 10)
    const valueLines = sheet.wrap([{ text: value, face: 'bold' }], values.width, 10)
    sheet.need((Math.max(labelLines.length, Math.min(valueLines.length, 3)) + 0.5) * height)
    const top = sheet.y
    const pages = sheet.pageCount()
    const row = sheet.child(sheet.root, 'P')
    sheet.drawLines(row, labelLines, top, labels)
    sheet.flow(row, valueLines, values)
    if (sheet.pageCount() === pages) sheet.y = Math.max(sheet.y, top + labelLines.length * height)
    sheet.y += 3
    sheet.asArtifact(() => {
      sheet.pdf.lineWidth(0.3).strokeColor('#999')
      sheet.pdf.moveTo(sheet.left, sheet.y).lineTo(sheet.left + sheet.width, sheet.y).stroke()
    })
    sheet.y += 3
  }
  sheet.y += 2
}

function drawNotice(sheet: Sheet, text: string) {
  sheet.y += 4
  sheet.need(heightOfText(sheet, { kind: 'notice', text }))
  const place = whole(sheet, { x: sheet.left + 12, width: sheet.width - 12 })
  const lines = sheet.wrap([{ text, face: 'regular' }], place.width, size)
  sheet.flow(sheet.child(sheet.root, 'P'), lines, place, (top, bottom) => {
    sheet.asArtifact(() => {
      sheet.pdf.rect(sheet.left, top, 2.5, bottom - top).fillColor('#000').fill()
    })
  })
  sheet.y += 8
}

type SignatureColumn = { readonly parts: readonly SignaturePart[]; readonly x: number; readonly width: number }

function signatureColumns(sheet: Sheet, left: SignatureBlock | undefined, right: SignatureBlock | undefined) {
  const gap = 20
  const width = (sheet.width - gap) / 2
  const column = (block: SignatureBlock | undefined, x: number): readonly SignatureColumn[] =>
    block === undefined ? [] : [{ parts: signatureParts(sheet, block, width), x, width }]
  return [...column(left, sheet.left), ...column(right, sheet.left + width + gap)]
}

const heightOfColumns = (columns: readonly SignatureColumn[]) =>
  columns.length === 0 ? 0 : 12 + Math.max(...columns.map(({ parts }) => parts.reduce((sum, { height }) => sum + height, 0)))

function drawSignatures(sheet: Sheet, columns: readonly SignatureColumn[]) {
  sheet.need(heightOfColumns(columns))
  for (const { parts, x, width } of columns) {
    let top = sheet.y + 12
    for (const { lines, height, size: letters } of parts) {
      if (lines.length > 0) sheet.drawLines(sheet.child(sheet.root, 'P'), lines, top, { x, width, size: letters, align: 'center' })
      top += height
    }
  }
  sheet.y += heightOfColumns(columns)
}

type SignaturePart = { readonly lines: ReturnType<Sheet['wrap']>; readonly height: number; readonly size: number }

function signatureParts(sheet: Sheet, block: SignatureBlock, width: number): readonly SignaturePart[] {
  const part = (text: string, face: Face, letters: number): SignaturePart => {
    const lines = sheet.wrap([{ text, face }], width, letters)
    return { lines, height: lines.length * lineHeight(letters), size: letters }
  }
  const signed = (block.lines ?? []).map((line) => part(line, 'regular', 9))
  return [
    part(block.title.toLocaleUpperCase('vi'), 'bold', size),
    ...(block.note === undefined ? [] : [part(block.note, 'italic', 9.5)]),
    ...(signed.length === 0 ? [space(52)] : [space(8), ...signed, space(8)]),
    ...(block.name === undefined ? [] : [part(block.name, 'bold', size)]),
  ]
}

const space = (height: number): SignaturePart => ({ lines: [], height, size })

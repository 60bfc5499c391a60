import 'server-only'
import type { PaperCode, PaperDocument } from '../model'
import { drawQrCode } from './qr-code'
import { lineHeight, type Sheet, type TextStyle } from './sheet'
import type { Face } from './wrap'

const qrSize = 58

/**
 * The head of an official paper as Nghị định 30/2020 (phụ lục I) orders it: the issuing body at the left, the national
 * name and motto at the right, number and date below them, then the title in the middle.
 */
export function drawHeader(sheet: Sheet, document: PaperDocument) {
  const gap = 12
  const half = (sheet.width - gap) * 0.45
  const leftColumn = { x: sheet.left, width: half, align: 'center' } as const
  const rightColumn = { x: sheet.left + half + gap, width: sheet.width - half - gap, align: 'center' } as const
  const top = sheet.y

  const { parent, name } = document.agency
  let left = top
  if (parent !== undefined) left = put(sheet, parent.toLocaleUpperCase('vi'), 'regular', left, { ...leftColumn, size: 9.5 })
  left = put(sheet, name.toLocaleUpperCase('vi'), 'bold', left, { ...leftColumn, size: 9.5 })
  sheet.rule(sheet.left + half * 0.33, sheet.left + half * 0.67, left + 2)

  let right = put(sheet, document.motto.country, 'bold', top, { ...rightColumn, size: 9.5 })
  right = put(sheet, document.motto.words, 'bold', right, { ...rightColumn, size: 10.5 })
  const mottoWidth = sheet.measure(document.motto.words, 'bold', 10.5)
  const middle = rightColumn.x + rightColumn.width / 2
  sheet.rule(middle - mottoWidth / 2, middle + mottoWidth / 2, right + 2)

  const second = Math.max(left, right) + 10
  let numbers = second
  if (document.number !== undefined) numbers = put(sheet, document.number, 'regular', numbers, { ...leftColumn, size: 10 })
  if (document.code !== undefined) numbers = put(sheet, document.code, 'regular', numbers, { ...leftColumn, size: 10 })
  const dated = put(sheet, document.placeAndDate, 'italic', second, { ...rightColumn, size: 10.5 })
  sheet.y = Math.max(numbers, dated) + 16

  drawTitle(sheet, document)
}

function drawTitle(sheet: Sheet, document: PaperDocument) {
  const { qr, dataQr, subtitle } = document
  const withCodes = qr !== undefined || dataQr !== undefined
  const inset = withCodes ? qrSize + 14 : 0
  const size = 13.5
  const title = balanced(sheet, document.title.toLocaleUpperCase('vi'), sheet.width - 2 * inset, size)
  const below = subtitle === undefined ? [] : sheet.wrap([{ text: subtitle, face: 'bold' }], sheet.width - 2 * inset, 11)
  const height = title.length * lineHeight(size) + below.length * lineHeight(11)

  const place = { x: sheet.left + inset, width: sheet.width - 2 * inset, align: 'center' } as const
  const top = sheet.y + (withCodes ? Math.max(0, (qrSize - height) / 2) : 0)
  sheet.drawLines(sheet.child(sheet.root, 'H1'), title, top, { ...place, size })
  const underTitle = top + title.length * lineHeight(size)
  if (below.length > 0) sheet.drawLines(sheet.child(sheet.root, 'P'), below, underTitle, { ...place, size: 11 })
  const codes = sheet.y
  const left = dataQr === undefined ? 0 : drawQr(sheet, dataQr, { x: sheet.left, top: codes })
  const right = qr === undefined ? 0 : drawQr(sheet, qr, { x: sheet.left + sheet.width - qrSize, top: codes })
  sheet.y = Math.max(top + height, left, right) + 12
}

/** The fewest lines the width allows, as even as possible: a title whose last line is one word looks like a mistake. */
function balanced(sheet: Sheet, text: string, width: number, size: number) {
  const lines = (narrower: number) => sheet.wrap([{ text, face: 'bold' }], narrower, size)
  let best = lines(width)
  for (let narrower = width - 10; narrower > width / 2; narrower -= 10) {
    const tried = lines(narrower)
    if (tried.length > best.length) break
    best = tried
  }
  return best
}

function put(sheet: Sheet, text: string, face: Face, top: number, style: TextStyle): number {
  const lines = sheet.wrap([{ text, face }], style.width, style.size)
  sheet.drawLines(sheet.child(sheet.root, 'P'), lines, top, style)
  return top + lines.length * lineHeight(style.size)
}

function drawQr(sheet: Sheet, code: PaperCode, { x, top }: { readonly x: number; readonly top: number }): number {
  drawQrCode(sheet, code, { x, top, size: qrSize })
  return put(sheet, code.caption, 'regular', top + qrSize + 3, { x: x - 4, width: qrSize + 8, size: 7, align: 'center' })
}

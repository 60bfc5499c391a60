import 'server-only'
import type { PostLabel } from './model/post-label'
import { drawQrCode } from './rendering/qr-code'
import { lineHeight, Sheet } from './rendering/sheet'
import type { Face } from './rendering/wrap'

const qrSize = 76

/** Sets the label of a postal item as a tagged PDF of one A6 page; the same facts give the same bytes. @returns the whole file */
export async function renderPostLabel(label: PostLabel): Promise<Uint8Array<ArrayBuffer>> {
  const { title, agency, lines, at, from, to, qr } = label
  const sheet = new Sheet({ title, author: agency, subject: lines[0] ?? title, at, language: 'vi', format: 'A6-landscape' })
  const narrow = sheet.width - qrSize - 14
  put(sheet, 'H1', title.toLocaleUpperCase('vi'), { face: 'bold', size: 10, width: narrow, lines: 1 })
  put(sheet, 'P', from.label, { face: 'italic', size: 8, width: narrow, lines: 1 })
  put(sheet, 'P', from.name, { face: 'bold', size: 9, width: narrow, lines: 2 })
  put(sheet, 'P', from.address, { face: 'regular', size: 8.5, width: narrow, lines: 2 })
  put(sheet, 'P', from.phone, { face: 'regular', size: 8.5, width: narrow, lines: 1 })
  drawQrCode(sheet, qr, { x: sheet.left + sheet.width - qrSize, top: sheet.top, size: qrSize })
  sheet.y = Math.max(sheet.y, sheet.top + qrSize) + 4
  sheet.rule(sheet.left, sheet.left + sheet.width, sheet.y)
  sheet.y += 5

  put(sheet, 'P', to.label, { face: 'italic', size: 9, width: sheet.width, lines: 1 })
  put(sheet, 'P', to.name, { face: 'bold', size: 14, width: sheet.width, lines: 2 })
  put(sheet, 'P', to.address, { face: 'regular', size: 12, width: sheet.width, lines: 3 })
  if (to.phone !== undefined) put(sheet, 'P', to.phone, { face: 'bold', size: 11, width: sheet.width, lines: 1 })

  sheet.y = Math.max(sheet.y + 3, sheet.bottom - lines.length * lineHeight(8.5) - 6)
  sheet.rule(sheet.left, sheet.left + sheet.width, sheet.y)
  sheet.y += 4
  for (const line of lines) put(sheet, 'P', line, { face: 'regular', size: 8.5, width: sheet.width, lines: 1 })
  return new Uint8Array(await sheet.finish())
}

type Style = { readonly face: Face; readonly size: number; readonly width: number; readonly lines: number }

/** Smaller letters where the text needs more lines than there is room for; an address is never cut. */
function put(sheet: Sheet, tag: string, text: string, style: Style) {
  let { size } = style
  let lines = sheet.wrap([{ text, face: style.face }], style.width, size)
  while (lines.length > style.lines && size > 5) {
    size -= 0.5
    lines = sheet.wrap([{ text, face: style.face }], style.width, size)
  }
  sheet.drawLines(sheet.child(sheet.root, tag), lines, sheet.y, { x: sheet.left, width: style.width, size })
  sheet.y += lines.length * lineHeight(size)
}

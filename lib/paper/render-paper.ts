import 'server-only'
import type { PaperDocument } from './model'
import { drawBody } from './rendering/blocks'
import { drawHeader } from './rendering/header'
import { Sheet } from './rendering/sheet'

/**
 * Sets a paper as a tagged A4 PDF, upright or across, with embedded fonts. The same document gives the same bytes: nothing of the machine
 * or of the moment of printing goes in.
 * @returns the whole file
 */
export async function renderPaper(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = new Sheet({
    title: document.title,
    author: document.agency.name,
    subject: [document.number, document.code, document.subtitle].filter((line) => line !== undefined).join('; '),
    at: document.at,
    language: document.language,
    format: document.landscape === true ? 'A4-landscape' : 'A4',
  })
  drawHeader(sheet, document)
  drawBody(sheet, document)
  drawFooters(sheet, document)
  if (document.watermark !== undefined) drawWatermark(sheet, document.watermark)
  return new Uint8Array(await sheet.finish())
}

function drawFooters(sheet: Sheet, document: PaperDocument) {
  const count = sheet.pageCount()
  const place = { x: sheet.left, width: sheet.width, size: 8 }
  const top = sheet.bottom + 22
  for (let index = 0; index < count; index++) {
    sheet.pdf.switchToPage(index)
    const label = document.pageLabel.replace('{page}', String(index + 1)).replace('{pages}', String(count))
    const width = place.width * 0.78
    if (document.footer !== undefined) {
      const lines = sheet.wrap([{ text: document.footer, face: 'regular' }], width, place.size)
      sheet.drawArtifact(lines.slice(0, 2), top, { ...place, width })
    }
    sheet.drawArtifact(sheet.wrap([{ text: label, face: 'regular' }], place.width, place.size), top, { ...place, align: 'right' })
  }
}

function drawWatermark(sheet: Sheet, text: string) {
  for (let index = 0; index < sheet.pageCount(); index++) {
    sheet.pdf.switchToPage(index)
    sheet.drawAcross(text)
  }
}

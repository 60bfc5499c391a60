import 'server-only'
import { create } from 'qrcode'
import type { Sheet } from './sheet'

type Place = { readonly x: number; readonly top: number; readonly size: number }

/** Draws a QR code of the value as a tagged figure; the white around it is the caller's. */
export function drawQrCode(sheet: Sheet, qr: { readonly value: string; readonly description: string }, { x, top, size }: Place): void {
  const figure = sheet.child(sheet.root, 'Figure', figureOptions(qr.description, [x, top, x + size, top + size]))
  const { modules } = create(qr.value, { errorCorrectionLevel: 'M' })
  const dot = size / modules.size
  figure.add(() => {
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) {
        if (modules.get(row, column)) sheet.pdf.rect(x + column * dot, top + row * dot, dot, dot)
      }
    }
    sheet.pdf.fillColor('#000').fill()
  })
}

// The type package lags behind pdfkit, which writes `bbox` as the standard asks of a figure.
const figureOptions = (alt: string, bbox: readonly number[]) => ({ alt, bbox }) as PDFKit.Mixins.StructureElementOptions

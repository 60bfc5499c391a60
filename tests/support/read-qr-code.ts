import { execFileSync, spawnSync } from 'node:child_process'
import jsQR from 'jsqr'
import sharp from 'sharp'

/** True where poppler-utils is installed, which draws the pixels of a PDF independently of the code that wrote it. */
export const canDrawPdf = spawnSync('pdftoppm', ['-v']).error === undefined

type Seen = { readonly dpi: number; readonly degrees?: number }

// jsQR is CommonJS that says it is a module: where it stands depends on who loads it.
const decode = (typeof jsQR === 'function' ? jsQR : (jsQR as unknown as { default: typeof jsQR }).default)

async function codeOf(pdf: Uint8Array, { dpi, degrees = 0 }: Seen) {
  const page = execFileSync('pdftoppm', ['-png', '-singlefile', '-r', String(dpi), '-'], { input: pdf, maxBuffer: 256 * 1024 * 1024 })
  const turned = sharp(page).rotate(degrees, { background: '#fff' }).ensureAlpha()
  const { data, info } = await turned.raw().toBuffer({ resolveWithObject: true })
  return decode(new Uint8ClampedArray(data), info.width, info.height)
}

/** What a reader of QR codes that we did not write sees on the first page, as so many dots to the inch; null: nothing. */
export const readQrCode = async (pdf: Uint8Array, seen: Seen): Promise<string | null> => (await codeOf(pdf, seen))?.data ?? null

/** How wide the code stands on paper, in centimetres. */
export async function qrCodeWidth(pdf: Uint8Array): Promise<number> {
  const dpi = 100
  const found = await codeOf(pdf, { dpi })
  if (!found) throw new Error('no code was found')
  const { topLeftCorner, topRightCorner } = found.location
  return (Math.hypot(topRightCorner.x - topLeftCorner.x, topRightCorner.y - topLeftCorner.y) / dpi) * 2.54
}

import 'server-only'
import { createRequire } from 'node:module'
import sharp, { type Sharp } from 'sharp'
import { isDisguisedPicture } from './disguise.ts'
import type { Finding, Limits } from './finding.ts'

sharp.cache(false)
sharp.concurrency(1)

type Heif = {
  readonly HeifDecoder: new () => { decode: (bytes: Uint8Array) => readonly HeifImage[] }
}
type HeifImage = {
  readonly get_width: () => number
  readonly get_height: () => number
  readonly display: (target: { data: Uint8ClampedArray; width: number; height: number }, done: (drawn: unknown) => void) => void
}

/** The pixels of an iPhone's photograph; sharp's own binaries do not read HEVC. */
async function openHeic(bytes: Buffer, { pixels }: Limits): Promise<Sharp | null> {
  // Without types of its own; loaded only where it is needed, for it takes its time.
  const heif = createRequire(import.meta.url)('libheif-js/wasm-bundle.js') as Heif
  const image = new heif.HeifDecoder().decode(bytes)[0]
  if (!image) return null
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > pixels) return null
  const data = new Uint8ClampedArray(width * height * 4)
  const drawn = await new Promise((resolve) => {
    image.display({ data, width, height }, resolve)
  })
  return drawn ? sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } }) : null
}

async function open(bytes: Buffer, mediaType: string, limits: Limits): Promise<Sharp | null> {
  if (mediaType === 'image/heic') return openHeic(bytes, limits)
  // Photographs with small faults are everywhere and every program opens them; what is cut off is refused.
  const picture = sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error' })
  const { format } = await picture.metadata()
  return format === mediaType.slice('image/'.length) ? picture.autoOrient() : null
}

/**
 * Draws a picture anew: the right way up, in the colours of the web, no larger than a page needs, without places, names of
 * devices or whatever else stood in the file beside the picture.
 */
export async function examinePicture(bytes: Buffer, mediaType: string, out: string, limits: Limits): Promise<Finding> {
  const picture = await open(bytes, mediaType, limits)
  if (picture === null) return { ok: false, code: 'unreadable' }
  const fitting = picture.resize({ width: limits.side, height: limits.side, fit: 'inside', withoutEnlargement: true })
  await (mediaType === 'image/png' ? fitting.png({ compressionLevel: 6 }) : fitting.flatten({ background: '#fff' }).jpeg({ quality: 88 })).toFile(out)
  // Afterwards: what is no picture at all should be called broken.
  if (isDisguisedPicture(bytes, mediaType)) return { ok: false, code: 'disguised' }
  return { ok: true, mediaType: mediaType === 'image/png' ? 'image/png' : 'image/jpeg', changed: true }
}

import 'server-only'
import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { isMediaType, maxPixels, type MediaType } from '../model'

type Verdict =
  | { readonly ok: true; readonly mediaType: MediaType }
  | { readonly ok: false; readonly code: 'wrong-kind' | 'unreadable' }

/** What the bytes at `file` are, by their content; the name and what the browser said count for nothing. */
export async function inspect(file: string): Promise<Verdict> {
  const bytes = await readFile(file)
  const kind = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined)
  if (kind === undefined || !isMediaType(kind.mime)) return { ok: false, code: 'wrong-kind' }
  const readable = kind.mime === 'application/pdf' ? isReadablePdf(bytes) : await isReadableImage(file, kind.mime)
  return readable ? { ok: true, mediaType: kind.mime } : { ok: false, code: 'unreadable' }
}

/**
 * Head, tail and no password: an officer must be able to open it, and a file cut off on its way has no tail. The
 * standard wants the tail in the last 1024 bytes; scanners' software writes some more behind it.
 */
function isReadablePdf(bytes: Buffer): boolean {
  const tail = bytes.subarray(-2048).toString('latin1')
  if (!tail.includes('%%EOF') || !tail.includes('startxref')) return false
  return !/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(bytes.toString('latin1'))
}

/** Reads the head only: decoding a stranger's picture in the web process is what the design forbids. */
async function isReadableImage(file: string, mediaType: 'image/jpeg' | 'image/png'): Promise<boolean> {
  try {
    const { format, width, height } = await sharp(file, { limitInputPixels: maxPixels }).metadata()
    return format === (mediaType === 'image/png' ? 'png' : 'jpeg') && width > 0 && width * height <= maxPixels
  } catch {
    return false
  }
}

import 'server-only'
import type { FileGrant, KeptType } from '@/lib/document/model'
import { readFile } from '@/lib/document/read-file'

type Way = 'attachment' | 'inline'

/** RFC 6266: a plain name for old readers, and the whole name in UTF-8. */
function disposition(way: Way, name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').replace(/[^\w.() -]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${way}; filename="${plain}"; filename*=UTF-8''${whole}`
}

const nothingRuns = "sandbox; default-src 'none'; frame-ancestors 'self'"

/**
 * Chromium's reader of PDFs is a plug-in inside a page that the browser makes around the file: it does not start in a
 * sandbox, nor without its own object and inline style. Nothing else may load; what script a PDF carries runs inside the
 * reader, away from our origin.
 */
const pdfReader = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

const headersOf = (way: Way, mediaType: KeptType, name: string) => ({
  'content-type': mediaType,
  'content-disposition': disposition(way, name),
  'content-security-policy': way === 'inline' && mediaType === 'application/pdf' ? pdfReader : nothingRuns,
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})

/** What is not there, or not theirs. */
export const noFile = (): Response => new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })

/**
 * The file that was granted, as an answer that no browser runs, guesses at or keeps; 404 where nothing was granted or
 * the file is gone. Inline, it may be shown inside pages of our own.
 */
export async function fileResponse(grant: FileGrant | null, way: Way = 'attachment'): Promise<Response> {
  const found = grant && (await readFile(grant))
  if (!found) return noFile()
  return new Response(found.content, {
    headers: { ...headersOf(way, found.file.mediaType, found.file.name), 'content-length': String(found.file.bytes) },
  })
}

/** A PDF made just now and kept nowhere, to be shown. */
export const paperResponse = (bytes: Uint8Array<ArrayBuffer>, name: string): Response =>
  new Response(bytes, { headers: headersOf('inline', 'application/pdf', name) })

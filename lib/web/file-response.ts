import 'server-only'
import type { FileGrant, KeptType, StoredFile } from '@/lib/document/model'
import { readFile } from '@/lib/document/read-file'

type Way = 'attachment' | 'inline'
type Span = { readonly first: number; readonly last: number }

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

const noMore = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** What is not there, or not theirs. */
export const noFile = (): Response => new Response(null, { status: 404, headers: noMore })

/**
 * Which bytes a request wants: a span; 'all'; or 'none', where no such bytes are there or several spans are asked for, which
 * nobody needs and which cost a server more than they bring.
 */
function wanted({ headers }: Request, { bytes, sha256 }: StoredFile): Span | 'all' | 'none' {
  const range = headers.get('range')
  if (!range?.startsWith('bytes=') || ![null, tagOf(sha256)].includes(headers.get('if-range'))) return 'all'
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range) ?? []
  if (from === '' && to === '') return 'none'
  const span = from === '' ? { first: Math.max(0, bytes - Number(to)), last: bytes - 1 } : { first: Number(from), last: Math.min(Number(to || bytes), bytes - 1) }
  return span.first <= span.last ? span : 'none'
}

const tagOf = (sha256: string) => `"${sha256}"`

/**
 * The file that was granted, as an answer that no browser runs, guesses at or keeps: the whole of it, or the span that the
 * request asks for; 404 where nothing was granted or the file is gone. Inline, it may be shown inside pages of our own.
 */
export async function fileResponse(request: Request, grant: FileGrant | null, way: Way = 'attachment'): Promise<Response> {
  const found = grant && (await readFile(grant))
  if (!found) return noFile()
  const { mediaType, name, bytes, sha256 } = found.file
  const headers = { ...headersOf(way, mediaType, name), 'accept-ranges': 'bytes', etag: tagOf(sha256) }
  const span = wanted(request, found.file)
  if (span === 'none') return new Response(null, { status: 416, headers: { ...noMore, 'content-range': `bytes */${String(bytes)}` } })
  if (span === 'all') return new Response(await found.open(), { headers: { ...headers, 'content-length': String(bytes) } })
  const { first, last } = span
  const part = { 'content-range': `bytes ${String(first)}-${String(last)}/${String(bytes)}`, 'content-length': String(last - first + 1) }
  return new Response(await found.open(span), { status: 206, headers: { ...headers, ...part } })
}

/** A small JPEG, to be shown inside pages of our own. */
export const pictureResponse = (bytes: Uint8Array<ArrayBuffer>): Response => new Response(bytes, { headers: headersOf('inline', 'image/jpeg', 'hinh.jpg') })

/** A PDF made just now and kept nowhere, to be shown. */
export const paperResponse = (bytes: Uint8Array<ArrayBuffer>, name: string): Response =>
  new Response(bytes, { headers: headersOf('inline', 'application/pdf', name) })

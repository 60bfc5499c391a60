import 'server-only'
import { acceptedKinds, type FileGrant, type MediaType } from '@/lib/document/model'
import { readFile } from '@/lib/document/read-file'

/**
 * An image needs nothing but itself. Chromium's reader of PDFs, though, is a plug-in inside a page that the browser
 * makes around the file: it does not start in a sandbox, nor without its own object and inline style. Nothing else may
 * load, and only pages of this portal may frame it; a PDF's own script runs inside the reader, away from our origin.
 */
const policies: Record<MediaType, string> = {
  'application/pdf': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'image/jpeg': "default-src 'none'; sandbox; frame-ancestors 'self'",
  'image/png': "default-src 'none'; sandbox; frame-ancestors 'self'",
}

const headersOf = (mediaType: MediaType, name: string) => ({
  'Content-Type': mediaType,
  // Inline only for kinds known by their content; the name is for whoever keeps the file.
  'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
  'Content-Security-Policy': policies[mediaType],
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
})

/** The granted file as an answer a page may show in itself; 404 without a grant or without the file. */
export async function inlineFile(grant: FileGrant | null): Promise<Response> {
  const found = grant && (await readFile(grant))
  if (!found) return noFile()
  return new Response(found.content, { headers: { ...headersOf(found.file.mediaType, found.file.name), 'Content-Length': String(found.file.bytes) } })
}

/** A PDF made just now, under the same rules. */
export const inlinePaper = (bytes: Uint8Array<ArrayBuffer>, name: string): Response =>
  new Response(bytes, { headers: headersOf('application/pdf', `${name}.${acceptedKinds['application/pdf'].ending}`) })

/** What is not there, or not theirs. */
export const noFile = (): Response => new Response(null, { status: 404, headers: { 'Cache-Control': 'private, no-store' } })

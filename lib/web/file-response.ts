import 'server-only'
import type { FileGrant } from '@/lib/document/model'
import { readFile } from '@/lib/document/read-file'

const nothing = (): Response => new Response(null, { status: 404, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } })

/** RFC 6266: a plain name for old readers, and the whole name in UTF-8. */
function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').replace(/[^\w.() -]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`
}

/**
 * The file that was granted, as an answer that no browser runs, guesses at or keeps; 404 where nothing was granted or
 * the file is gone.
 */
export async function fileResponse(grant: FileGrant | null, kind: 'attachment' | 'inline' = 'attachment'): Promise<Response> {
  const found = grant && (await readFile(grant))
  if (!found) return nothing()
  return new Response(found.content, {
    headers: {
      'content-type': found.file.mediaType,
      'content-length': String(found.file.bytes),
      'content-disposition': disposition(kind, found.file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

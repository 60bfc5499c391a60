import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Result } from '@/lib/core/result'
import { storeFile } from '@/lib/document/store-file'
import { readUpload, type UploadedPart } from '@/lib/web/read-upload'

export type ReceivedPapers = {
  /** "birthNotice:too-large", as the step shows them. */
  readonly errors: readonly string[]
  readonly entries: readonly (readonly [string, string])[]
}

/** Stores each file of the post and hands it to `attach`; what was not taken is said by component and code. */
export async function receivePapers(
  request: Request,
  actor: Actor,
  agencyId: string,
  attach: (componentKey: string, fileId: string) => Promise<Result<unknown, string>>,
): Promise<ReceivedPapers> {
  const errors: string[] = []
  const take = async ({ field, name, content }: UploadedPart) => {
    const stored = await storeFile(actor, { agencyId, name, content, provenance: 'UPLOADED' }, new Date())
    const taken = stored.ok ? await attach(field, stored.value.id) : stored
    if (!taken.ok) errors.push(`${field}:${taken.code}`)
  }
  const entries = await readUpload(request, take)
  if (typeof entries === 'string') return { errors: [...errors, `:${entries}`], entries: [] }
  // What came by pieces before, and was refused there.
  const refused = entries.flatMap(([name, value]) => (name === '_refused' && /^[\w.:~-]{1,160}:[a-z-]{2,40}$/.test(value) ? [value] : []))
  return { errors: [...errors, ...refused], entries: entries.filter(([name]) => name !== '_refused') }
}

/**
 * To a page after a post of files: a plain browser follows the 303; the script that showed the progress reads the
 * address from `x-next` and goes there itself.
 */
export function goTo(request: Request, path: string, status = 303): Response {
  if (request.headers.get('accept') === 'application/json') {
    return new Response(null, { status: 204, headers: { 'x-next': path, 'cache-control': 'no-store' } })
  }
  return new Response(null, { status, headers: { location: path, 'cache-control': 'no-store' } })
}

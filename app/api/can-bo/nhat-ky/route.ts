import { takeRoot } from '@/lib/audit/queries/roots'
import { currentActor } from '@/lib/identity/session'
import { noFile } from '@/lib/web/file-response'

/** A signed root of the audit as a file to keep elsewhere: the latest, or the one of `so`. That it was taken is recorded. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('so')
  const sequence = asked === null ? null : /^\d{1,9}$/.test(asked) ? Number(asked) : 0
  const root = await takeRoot(await currentActor(), sequence, new Date())
  if (!root) return noFile()
  return new Response(root.content, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${root.name}"`,
      'cache-control': 'private, no-store',
    },
  })
}

import { text } from '@/lib/text/text'
import { readReferral, referredTo } from '@/lib/web/referral'

/** GET /k/zalo/thu-tuc/1.001193: remembers by which announcement somebody came, and leads to the page. */
export function GET(request: Request): Response {
  const found = readReferral(new URL(request.url))
  if (found) return referredTo(found)
  return new Response(text('vi').faults.notFound.title, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' } })
}

import { beginVneid } from '@/lib/identity/session-vneid'
import { fromOurOwnPage } from '@/lib/web/form-action'

/** The sign-in button: `tiep` is where to go afterwards. */
export async function POST(request: Request): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const form = await request.formData().catch(() => null)
  if (!form) return new Response(null, { status: 400, headers: { 'cache-control': 'no-store' } })
  const backTo = form.get('tiep')
  return beginVneid(typeof backTo === 'string' ? backTo : null)
}

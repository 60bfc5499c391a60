import { beginVneid } from '@/lib/identity/session-vneid'
import { fromOurOwnPage } from '@/lib/web/form-action'

/** The sign-in button: `tiep` is where to go afterwards. */
export async function POST(request: Request): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const backTo = (await request.formData()).get('tiep')
  return beginVneid(typeof backTo === 'string' ? backTo : null)
}

import { beginVneid, proveAnother } from '@/lib/identity/session-vneid'
import { fromOurOwnPage } from '@/lib/web/form-action'

/**
 * The sign-in button: `tiep` is where to go afterwards; `viec=xac-thuc` has the person prove anew who they are, `viec=gop` has
 * whoever is signed in prove a second account of theirs.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const form = await request.formData().catch(() => null)
  if (!form) return new Response(null, { status: 400, headers: { 'cache-control': 'no-store' } })
  const [backTo, errand] = [form.get('tiep'), form.get('viec')]
  const back = typeof backTo === 'string' ? backTo : null
  return errand === 'gop' ? proveAnother(back) : beginVneid(back, errand === 'xac-thuc')
}

import { endSessionsByProvider } from '@/lib/identity/session-vneid'

/**
 * Where VNeID itself says that somebody signed out (OpenID Connect Back-Channel Logout 1.0): no browser, no cookie, no Origin;
 * the signed token is all that counts.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null)
  const token = form?.get('logout_token')
  const obeyed = typeof token === 'string' && token.length < 10_000 && (await endSessionsByProvider(token))
  return new Response(null, { status: obeyed ? 200 : 400, headers: { 'cache-control': 'no-store' } })
}

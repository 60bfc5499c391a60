import 'server-only'
import { z } from 'zod'

const discovery = z.object({ end_session_endpoint: z.url() })

/** Longer than that nobody waits at a sign-out. */
const patience = 2000

type Leaving = { readonly issuer: string; readonly clientId: string; readonly backTo: string; readonly state: string }

/**
 * Where the browser goes to end the session at the provider too (OpenID Connect RP-Initiated Logout 1.0), or null where
 * the provider has no such address or does not answer now. It names the client, for no id token is kept. The provider is
 * asked each time: one that is down must not get the browser, which would see its error instead of ours.
 */
export async function endAddress({ issuer, clientId, backTo, state }: Leaving): Promise<string | null> {
  const known = discovery.safeParse(await documentOf(issuer))
  // The policy of our pages lets a form lead to the provider's own origin only.
  if (!known.success || new URL(known.data.end_session_endpoint).origin !== new URL(issuer).origin) return null
  const address = new URL(known.data.end_session_endpoint)
  address.searchParams.set('client_id', clientId)
  address.searchParams.set('post_logout_redirect_uri', backTo)
  address.searchParams.set('state', state)
  return address.href
}

async function documentOf(issuer: string): Promise<unknown> {
  try {
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(patience), redirect: 'error', cache: 'no-store' })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

import 'server-only'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { z } from 'zod'

const event = 'http://schemas.openid.net/event/backchannel-logout'

const claims = z
  .object({
    jti: z.string().min(1).max(300),
    iat: z.number().int(),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.record(z.string(), z.object({})).refine((events) => event in events),
    // A token that has one is an id token and ends nobody's session (OpenID Connect Back-Channel Logout 1.0, 2.6).
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

export type LogoutClaims = { readonly jti: string; readonly sub?: string | undefined; readonly sid?: string | undefined }

/** How old a logout token may be, and how far our clocks may be apart, in seconds. */
export const logoutTokenAge = 300
const skew = 60

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() })
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>()

/** The provider's keys by its own document; kept, and asked for again where a key is not among them. */
async function keysOf(issuer: string) {
  const known = keySets.get(issuer)
  if (known) return known
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(3000), redirect: 'error', cache: 'no-store' })
  const document = discovery.parse(await answer.json())
  const address = new URL(document.jwks_uri)
  if (document.issuer !== issuer || address.origin !== new URL(issuer).origin) throw new Error('the document is not of this issuer')
  // Keys kept for a minute at most: a provider that starts anew has others.
  const keys = createRemoteJWKSet(address, { timeoutDuration: 3000, cooldownDuration: 1000, cacheMaxAge: 60_000 })
  keySets.set(issuer, keys)
  return keys
}

type Parties = { readonly issuer: string; readonly clientId: string }

/**
 * What a logout token of the provider says, or null where it is none of theirs for us: signature by their published keys,
 * issuer, audience, age, event, and no nonce.
 */
export async function readLogoutToken(token: string, { issuer, clientId }: Parties, now: Date): Promise<LogoutClaims | null> {
  try {
    const { payload } = await jwtVerify(token, await keysOf(issuer), {
      issuer, audience: clientId, algorithms: ['RS256', 'PS256', 'ES256'], clockTolerance: skew, currentDate: now, maxTokenAge: logoutTokenAge,
    })
    const parsed = claims.safeParse(payload)
    return parsed.success ? { jti: parsed.data.jti, sub: parsed.data.sub, sid: parsed.data.sid } : null
  } catch {
    return null
  }
}

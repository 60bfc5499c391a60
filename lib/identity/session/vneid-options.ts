import 'server-only'
import type { AuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { safePath, sessionLife } from '../model'
import { cookieName, cookieOptions, sessionCookie } from './cookie'

type Claims = Readonly<Record<string, unknown>> & { readonly sub: string }

const maxAge = env.CITIZEN_STEP_UP_MINUTES * 60

const vneid: OAuthConfig<Claims> = {
  id: 'vneid',
  name: 'VNeID',
  type: 'oauth',
  wellKnown: `${env.VNEID_ISSUER}/.well-known/openid-configuration`,
  issuer: env.VNEID_ISSUER,
  clientId: env.VNEID_CLIENT_ID,
  clientSecret: env.VNEID_CLIENT_SECRET,
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  // With max_age VNeID says when it last made the person prove who they are, and asks anew where that is too long ago.
  authorization: { params: { scope: 'openid profile vneid', acr_values: '2', ...(maxAge > 0 && { max_age: maxAge }) } },
  httpOptions: { timeout: 5000 },
  // The id token carries the claims; a provider that keeps them apart gives them at its userinfo address.
  userinfo: {
    request: async ({ tokens, client }) => {
      const claims = tokens.id_token ? readClaims(tokens.id_token) : {}
      return 'SoDinhDanh' in claims ? claims : { ...(await client.userinfo(String(tokens.access_token))), ...claims }
    },
  },
  profile: (claims) => ({ id: claims.sub, claims }),
}

/** The payload of an id token whose signature, issuer, audience and nonce next-auth has checked just before. */
function readClaims(idToken: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>
}

const short = { ...cookieOptions, maxAge: 15 * 60 }
const cookie = (name: string) => ({ name: cookieName(name), options: short })

/** Names of the cookies next-auth may read; it never sees our session, so it can neither extend nor link it. */
export const flowCookies = {
  callbackUrl: cookie('vneid-back'),
  csrfToken: cookie('vneid-csrf'),
  pkceCodeVerifier: cookie('vneid-pkce'),
  state: cookie('vneid-state'),
  nonce: cookie('vneid-nonce'),
}

// Only the code and the message: the rest may hold claims and tokens.
const quiet = (code: string, found: unknown) => {
  const error = found instanceof Error ? found : (found as { error?: unknown } | undefined)?.error
  log.warn({ code, reason: error instanceof Error ? error.message : undefined }, 'sign-in with VNeID')
}

/** next-auth for one exchange with VNeID. `open` gets the checked claims and gives back the session it opened. */
export function vneidOptions(open: (claims: unknown) => Promise<{ token: string; expiresAt: Date }>): AuthOptions {
  let claims: unknown
  const adapter: Adapter = {
    getUserByAccount: ({ providerAccountId }) => ({ id: providerAccountId, email: '', emailVerified: null }),
    createSession: async ({ userId }) => {
      const { token, expiresAt } = await open(claims)
      return { sessionToken: token, userId, expires: expiresAt }
    },
  }
  return {
    providers: [vneid],
    adapter,
    secret: env.NEXTAUTH_SECRET,
    session: { strategy: 'database', maxAge: sessionLife.hours * 3600 },
    cookies: { sessionToken: { name: sessionCookie, options: cookieOptions }, ...flowCookies },
    callbacks: {
      signIn: ({ profile }) => {
        claims = profile
        return true
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url
        return baseUrl + (safePath(path) ?? '/ho-so')
      },
    },
    logger: { error: quiet, warn: (code) => quiet(code, undefined), debug: () => undefined },
  }
}

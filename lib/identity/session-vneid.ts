import 'server-only'
import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import NextAuth from 'next-auth'
import { newToken } from '@/lib/core/crypto'
import { env } from '@/lib/core/env'
import { knowOrganisation } from './know-organisation'
import { mintActor } from './mint-actor'
import { safePath, type VneidFailure } from './model'
import { obeyLogout } from './obey-logout'
import { listLinkable } from './queries/linking'
import { currentActor, deviceName, keepLink } from './session'
import { revokeCurrent } from './session/revoke-current'
import { endAddress } from './session/vneid-end'
import { flowCookies, vneidOptions } from './session/vneid-options'
import { signInCitizen } from './sign-in-citizen'
import { startAccountLink } from './start-account-link'

/**
 * Sends the browser to VNeID; next-auth's own first step, taken here in one post so that it works on a first visit
 * and without JavaScript. `anew`: VNeID must ask who they are even where it knows. Answers 303, to the sign-in page with a
 * reason when VNeID cannot be reached.
 */
export async function beginVneid(backTo: string | null, anew = false): Promise<Response> {
  const back = safePath(backTo) ?? '/ho-so'
  const csrf = newToken()
  const hash = createHash('sha256').update(`${csrf}${env.NEXTAUTH_SECRET}`).digest('hex')
  const { location, setCookies } = await speak('signin', {
    method: 'POST',
    query: anew ? { prompt: 'login', max_age: '0' } : {},
    body: { csrfToken: csrf, callbackUrl: back },
    cookies: { [flowCookies.csrfToken.name]: `${csrf}|${hash}` },
    options: vneidOptions(() => Promise.reject(new Error('no session is opened at the start'))),
  })
  if (isOurs(location)) return toSignIn('unreachable', back)
  return goTo(location, setCookies)
}

/**
 * The first step of making two accounts one: keeps for ten minutes in this browser that the one signed in was proved, and
 * sends the browser to VNeID for the other. Who may not is led back to the page, which says why.
 */
export async function proveAnother(backTo: string | null): Promise<Response> {
  const back = safePath(backTo) ?? '/tai-khoan/gop'
  const started = await startAccountLink(await currentActor(), {}, new Date())
  if (!started.ok) return goTo(back, [])
  await keepLink(started.value.token, started.value.expiresAt)
  return beginVneid(back, true)
}

/** What VNeID sends the browser back to: checks the answer, opens the session, goes on to where the person was. */
export async function finishVneid(query: URLSearchParams): Promise<Response> {
  const jar = await cookies()
  const known = Object.values(flowCookies).map(({ name }) => [name, jar.get(name)?.value ?? ''] as const)
  const back = pathOf(jar.get(flowCookies.callbackUrl.name)?.value)

  let opened: Opened | null = null
  let refused: VneidFailure = 'failed'
  const options = vneidOptions(async (claims) => {
    const device = await deviceName()
    const input = { issuer: env.VNEID_ISSUER, claims, locale: localeOf(back), device } as const
    const result = await signInCitizen(mintActor({ kind: 'visitor' }), input, new Date())
    if (!result.ok) {
      refused = result.code === 'not-a-citizen' ? await organisation(claims) : result.code
      throw new Error(refused)
    }
    opened = result.value
    return result.value
  })
  const { setCookies } = await speak('callback', {
    method: 'GET',
    query: Object.fromEntries(query),
    body: {},
    cookies: Object.fromEntries(known.filter(([, value]) => value !== '')),
    options,
  })
  const signedIn = opened as Opened | null
  if (signedIn === null) return toSignIn(query.get('error') === 'access_denied' ? 'cancelled' : refused, back)

  await revokeCurrent()
  const kept = setCookies.filter((line) => !line.startsWith(flowCookies.csrfToken.name))
  return goTo(await firstPage(signedIn, back), kept)
}

type Opened = { readonly personId: string; readonly assuranceLevel: 1 | 2; readonly isNew: boolean }

/** Where they wanted to go; before it what their level means, or the account of theirs that there was under another subject. */
async function firstPage({ personId, assuranceLevel, isNew }: Opened, back: string): Promise<string> {
  const before = (page: string) => `${localeOf(back) === 'en' ? '/en' : ''}${page}?tiep=${encodeURIComponent(back)}`
  if (assuranceLevel < 2) return before('/dang-nhap/muc-do')
  const others = isNew ? await listLinkable(mintActor({ kind: 'citizen', personId, assuranceLevel })) : []
  return others.length > 0 ? before('/tai-khoan/gop') : back
}

/** An organisation's account opens no session; what it says of the organisation is kept, and its representative is told to sign in. */
async function organisation(claims: unknown): Promise<VneidFailure> {
  const known = await knowOrganisation(mintActor({ kind: 'visitor' }), { claims }, new Date())
  return known.ok ? 'organisation-known' : 'not-a-citizen'
}

/** VNeID's word that somebody signed out; false where it is not VNeID's. */
export async function endSessionsByProvider(token: string): Promise<boolean> {
  const { ok } = await obeyLogout(mintActor({ kind: 'visitor' }), { token, issuer: env.VNEID_ISSUER, clientId: env.VNEID_CLIENT_ID }, new Date())
  return ok
}

/**
 * Where a citizen whose session here is over goes on to, to end the one at VNeID as well; null where that is not to be
 * had. VNeID sends them back to /api/dang-xuat with the language as `state`.
 */
export const leaveVneid = (locale: 'vi' | 'en'): Promise<string | null> =>
  endAddress({ issuer: env.VNEID_ISSUER, clientId: env.VNEID_CLIENT_ID, backTo: `${env.PUBLIC_URL}/api/dang-xuat`, state: locale })

const localeOf = (path: string) => (/^\/en(\/|$|\?)/.test(path) ? 'en' : 'vi')

/** The path in next-auth's cookie, which holds a whole address of ours. */
const pathOf = (address: string | undefined): string =>
  safePath(address?.startsWith(env.PUBLIC_URL) ? address.slice(env.PUBLIC_URL.length) : undefined) ?? '/ho-so'

/** next-auth answers its own failures with an address of its own pages, which do not exist here. */
const isOurs = (location: string) => location === '' || location.startsWith(`${env.PUBLIC_URL}/api/auth/`)

function toSignIn(reason: VneidFailure, back: string): Response {
  const page = localeOf(back) === 'en' ? '/en/dang-nhap' : '/dang-nhap'
  return goTo(`${page}?loi=${reason}&tiep=${encodeURIComponent(back)}`, [])
}

function goTo(location: string, setCookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  for (const cookie of setCookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

type Exchange = {
  method: 'GET' | 'POST'
  query: Readonly<Record<string, string>>
  body: Readonly<Record<string, string>>
  cookies: Readonly<Record<string, string>>
  options: ReturnType<typeof vneidOptions>
}

/** One step of next-auth by its handler for API routes, which takes what it may see as arguments. */
async function speak(step: 'signin' | 'callback', { options, query, ...request }: Exchange) {
  const headers = new Map<string, unknown>()
  const answer = {
    status: () => answer,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => {
      headers.set(name.toLowerCase(), value)
      return answer
    },
    json: () => answer,
    send: () => answer,
    end: () => answer,
  }
  const handle = NextAuth(options) as (request: unknown, response: unknown) => Promise<unknown>
  await handle({ ...request, headers: {}, query: { ...query, nextauth: [step, 'vneid'] } }, answer)
  const location = headers.get('location')
  const setCookies = headers.get('set-cookie')
  return {
    location: typeof location === 'string' ? location : '',
    setCookies: Array.isArray(setCookies) ? setCookies.map(String) : [],
  }
}

import 'server-only'
import { env } from '@/lib/core/env'

const portal = new URL(env.PUBLIC_URL)

/** Browsers keep Secure cookies of https and of their own machine; any other http host is for tests in a closed network. */
const secure = portal.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(portal.hostname)

/** `__Host-` ties a cookie to this very host: no neighbouring subdomain can set it. */
export const cookieName = (name: string) => (secure ? `__Host-mc-${name}` : `mc-${name}`)

export const cookieOptions = { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const

/** Names of the cookies: the session of both kinds of people; of officials, a device they know and a sign-in that waits for its second factor. */
export const sessionCookie = cookieName('session')
export const deviceCookie = cookieName('device')
export const attemptCookie = cookieName('sign-in')

/** What an official looked for lately, sealed. */
export const searchCookie = cookieName('search')

/** Stands for the first of two accounts while their holder proves the second. */
export const linkCookie = cookieName('link')

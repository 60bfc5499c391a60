import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/core/env'
import { referralName } from '@/lib/dossier/model/referral'
import { safePath } from '@/lib/identity/model'

/** Holds the name of an announcement and nothing of the person; no prerendered page reads it. */
const cookie = 'mc-kenh'
const thirtyDays = 30 * 24 * 3600

/** By which announcement this browser came in the last thirty days, or null. Whatever is no such name counts as none. */
export async function referralHere(): Promise<string | null> {
  const parsed = referralName.safeParse((await cookies()).get(cookie)?.value)
  return parsed.success ? parsed.data : null
}

/**
 * Where an address with a channel leads, "/k/zalo/thu-tuc/1.001193?x=1" to "/thu-tuc/1.001193?x=1", and by which announcement;
 * null where the announcement is unknown or the rest is no page of this portal.
 */
export function readReferral({ pathname, search }: Pick<URL, 'pathname' | 'search'>): { readonly name: string; readonly path: string } | null {
  const [, given = '', rest = ''] = /^\/k\/([^/]*)(\/.*)?$/.exec(pathname) ?? []
  const name = referralName.safeParse(given)
  // An encoded slash, backslash or control sign stands in no address of ours, and is read differently by different readers.
  if (!name.success || /%(?:2f|5c|[01][\da-f]|7f)/i.test(rest)) return null
  const path = safePath(`${rest || '/'}${search}`)
  return path === null ? null : { name: name.data, path }
}

/** Remembers the announcement and leads on. 303, and never kept by a cache: the next reader has another cookie. */
export const referredTo = ({ name, path }: { readonly name: string; readonly path: string }): Response =>
  new Response(null, {
    status: 303,
    headers: {
      location: path,
      'set-cookie': `${cookie}=${name}; Path=/; Max-Age=${String(thirtyDays)}; HttpOnly; SameSite=Lax${env.PUBLIC_URL.startsWith('https:') ? '; Secure' : ''}`,
      'cache-control': 'private, no-store',
    },
  })

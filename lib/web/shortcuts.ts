import 'server-only'
import { cookies } from 'next/headers'
import { ok } from '@/lib/core/result'
import { env } from '@/lib/core/env'

/** Says of a browser that its official wants no single-key shortcuts (WCAG 2.1.4); holds nothing of the person. */
const cookie = 'mc-phim-tat'
const off = 'tat'
const oneYear = 365 * 24 * 3600

/** Whether this browser listens to shortcuts; it does unless somebody turned them off. */
export const shortcutsAreOn = async (): Promise<boolean> => (await cookies()).get(cookie)?.value !== off

/** Turns the shortcuts of this browser on or off, until somebody does so again. */
export async function turnShortcuts(on: boolean) {
  const jar = await cookies()
  if (on) jar.delete(cookie)
  else jar.set(cookie, off, { httpOnly: true, sameSite: 'lax', path: '/', secure: env.PUBLIC_URL.startsWith('https:'), maxAge: oneYear })
  return ok(null)
}

import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/result'
import { shareLimits } from '@/lib/document/model/vault'
import { openVaultShare } from '@/lib/document/open-vault-share'
import { visitor } from '@/lib/identity/session'
import { clientNetwork } from './client-address'
import { consume } from './rate-limit'

/** Holds for some minutes that this browser typed the code of a link; which link it was, the database knows. */
const cookie = 'mc-chia-se'

/** The proof that this browser typed the code, or nothing of use. */
export const shareAccess = async (): Promise<string> => (await cookies()).get(cookie)?.value ?? ''

/** Opens a link for somebody nobody knows; tries are counted per network besides those that the link bears. */
export async function openShareHere(input: { readonly token: string; readonly code: string }, now: Date) {
  if (!(await consume('vault-share', await clientNetwork(), { points: 30, seconds: 900 })).ok) return refuse('wait')
  const opened = await openVaultShare(visitor, input, now)
  if (opened.ok) {
    const secure = env.PUBLIC_URL.startsWith('https:')
    ;(await cookies()).set(cookie, opened.value.access, { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: shareLimits.minutes * 60 })
  }
  return opened
}

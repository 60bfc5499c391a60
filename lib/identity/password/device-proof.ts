import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { hashToken, newToken } from '@/lib/core/crypto'
import { env } from '@/lib/core/env'

const mac = (id: string, emailHash: string) =>
  createHmac('sha256', env.NEXTAUTH_SECRET).update(`device\n${id}\n${emailHash}`).digest('base64url')

/** Several officials may share a counter's computer. */
const kept = 5

/** The cookie's new value once this account has signed in here: proofs, newest first, joined by "~". */
export function withProof(cookie: string | null, emailHash: string): string {
  if (deviceIn(cookie, emailHash)) return cookie ?? ''
  const id = newToken().slice(0, 22)
  const others = cookie?.split('~') ?? []
  return [`${id}.${mac(id, emailHash)}`, ...others].slice(0, kept).join('~')
}

/** A name of this device for this account, when the account signed in on it before; null otherwise. */
export function deviceIn(cookie: string | null, emailHash: string): string | null {
  for (const proof of (cookie ?? '').split('~').slice(0, kept)) {
    const [id = '', given = ''] = proof.split('.')
    const expected = Buffer.from(mac(id, emailHash))
    const sent = Buffer.from(given)
    if (sent.length === expected.length && timingSafeEqual(sent, expected)) return hashToken(id).slice(0, 32)
  }
  return null
}

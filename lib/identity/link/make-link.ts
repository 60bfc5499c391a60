import 'server-only'
import { encryptJson, hashToken, newToken } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { linkMinutes } from '../model'
import type { LinkMail } from '../schema'

type Wanted = {
  purpose: keyof typeof linkMinutes
  who: { officialId: string } | { personId: string }
  to: string
  locale: 'vi' | 'en'
  /** Kept with the link where the address itself is what it confirms. */
  emailHash?: string
}

/**
 * A link that works once. Its token leaves only by mail: it travels to the worker encrypted, in a job of this very
 * transaction, so that a link that was made is a link that is sent.
 */
export async function makeLink(tx: Tx, { purpose, who, to, locale, emailHash }: Wanted, now: Date): Promise<string> {
  const id = newId()
  const token = newToken()
  const expiresAt = new Date(now.getTime() + linkMinutes[purpose] * 60_000)
  await tx.oneTimeLink.create({
    data: { id, tokenHash: hashToken(token), purpose, ...who, emailHash: emailHash ?? null, createdAt: now, expiresAt },
  })
  const mail: LinkMail = { purpose, token, to, locale }
  const sealed = Buffer.from(encryptJson(mail)).toString('base64')
  await addJob(tx, 'mail-one-time-link', { linkId: id, sealed }, { key: `link-${id}` })
  return id
}

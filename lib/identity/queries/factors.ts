import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { openAttempt } from '../factor/open-attempt'
import { codeAt, totpAddress } from '../factor/totp'
import { demoOfficials } from '../model'

/** Who is half signed in under that token (their e-mail is what guessing is counted by), and what they can prove themselves with; null where nobody is. */
export async function halfSignedIn(_nobody: Actor, token: string, now: Date) {
  const attempt = await openAttempt(db, token, now)
  if (!attempt) return null
  const { officialId } = attempt
  const [{ emailCipher }, app, passkeys] = await Promise.all([
    db.official.findUniqueOrThrow({ where: { id: officialId }, select: { emailCipher: true } }),
    db.totpSecret.count({ where: { officialId, confirmedAt: { not: null } } }), db.passkey.count({ where: { officialId } }),
  ])
  return { officialId, email: decrypt(emailCipher), app: app > 0, passkey: passkeys > 0 }
}

/** The secret that whoever is half signed in is to put into their app, as text and as an app reads it; null where there is none to set up. */
export async function secretToEnrol(nobody: Actor, token: string, now: Date) {
  const half = await halfSignedIn(nobody, token, now)
  return half && !half.app && !half.passkey ? unconfirmedSecret(half.officialId) : null
}

async function unconfirmedSecret(officialId: string) {
  const row = await db.totpSecret.findFirst({
    where: { officialId, confirmedAt: null }, select: { secretCipher: true, official: { select: { emailCipher: true } } },
  })
  if (!row) return null
  const secret = decrypt(row.secretCipher)
  return { secret, address: totpAddress(secret, decrypt(row.official.emailCipher)) }
}

/** The secret that a signed-in official is to put into another app; null where they have not asked for one. */
export const ownNewSecret = async (actor: Actor) => (actor.kind === 'official' ? unconfirmedSecret(actor.officialId) : null)

/** What the official can prove themselves with, as their own page lists it; null for anybody else. */
export async function ownFactors(actor: Actor) {
  if (actor.kind !== 'official') return null
  const { officialId } = actor
  const [app, passkeys, codesLeft] = await Promise.all([
    db.totpSecret.findFirst({ where: { officialId, confirmedAt: { not: null } }, select: { confirmedAt: true } }),
    db.passkey.findMany({
      where: { officialId }, orderBy: { createdAt: 'asc' }, select: { id: true, name: true, synced: true, createdAt: true, lastUsedAt: true },
    }),
    db.recoveryCode.count({ where: { officialId, usedAt: null } }),
  ])
  return { appSince: app?.confirmedAt ?? null, passkeys, codesLeft }
}

/** The code of the demonstration's accounts right now; null everywhere but in the demonstration. */
export const demoCode = (_anyone: Actor, now: Date): string | null => (env.DEMO === '1' ? codeAt(demoOfficials.totpSecret, now) : null)

import 'server-only'
import { decryptJson, encryptJson, lookupHash } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import type { RegistryField, Subject } from '../model'
import { comparableName } from '../model/match'
import { keptUntil } from '../model/patience'
import { answer, type RegistryReply } from '../schema'

/** Reads as an answer that came just now. */
type Kept = { readonly ok: true; readonly reply: Extract<RegistryReply, { found: true }>; readonly fetchedAt: Date }

const keyOf = (field: RegistryField, { personalId, name, birthDate }: Subject) =>
  lookupHash('registry-subject', [field, personalId, comparableName(name), birthDate].join('\n'))

/** What the registry said of the same person not long ago; null where it must be asked. */
export async function keptReply(field: RegistryField, subject: Subject, now: Date): Promise<Kept | null> {
  const row = await db.registryAnswer.findUnique({ where: { key: keyOf(field, subject) } })
  if (!row || row.expiresAt <= now) return null
  const parsed = answer.safeParse(decryptJson(row.answerCipher))
  return parsed.success && parsed.data.found ? { ok: true, reply: parsed.data, fetchedAt: row.fetchedAt } : null
}

/** Keeps what the registry said for as long as its field may be kept; that it knew nobody is not kept. */
export async function keepReply(field: RegistryField, subject: Subject, reply: RegistryReply, now: Date): Promise<void> {
  const key = keyOf(field, subject)
  const expiresAt = keptUntil(field, now, env.REGISTRY_KEEP_MINUTES)
  if (!reply.found || !expiresAt) {
    await db.registryAnswer.deleteMany({ where: { key } })
    return
  }
  const data = { answerCipher: encryptJson(reply), fetchedAt: now, expiresAt }
  await db.registryAnswer.upsert({ where: { key }, create: { key, field, ...data }, update: data })
}

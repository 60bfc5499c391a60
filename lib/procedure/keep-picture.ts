import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { pictureFormat } from './model/picture'

export type KeepPictureInput = { readonly versionId: string; readonly locale: 'vi' | 'en'; readonly png: Uint8Array<ArrayBuffer> }

/** Keeps the picture of a published version, in the place of one drawn before. For the job that draws it; 'not-found' for others. */
export async function keepPicture(actor: Actor, { versionId, locale, png }: KeepPictureInput, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  if ((await db.procedureVersion.count({ where: { id: versionId, state: 'PUBLISHED' } })) === 0) return refuse('not-found')
  const drawn = { format: pictureFormat, png, madeAt: now }
  await db.procedurePicture.upsert({ where: { versionId_locale: { versionId, locale } }, create: { versionId, locale, ...drawn }, update: drawn })
  return ok({ versionId })
}

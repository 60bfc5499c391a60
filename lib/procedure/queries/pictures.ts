import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'

export type PictureOf = { readonly code: string; readonly number: number; readonly locale: 'vi' | 'en' }

const of = ({ code, number, locale }: PictureOf) => ({ locale, version: { number, state: 'PUBLISHED', procedure: { code } } }) as const

/** The picture of a published version as PNG, or null. Public. */
export async function findPicture(_actor: Actor, picture: PictureOf): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await db.procedurePicture.findFirst({ where: of(picture), select: { png: true } }))?.png ?? null
}

/** True where the picture has been drawn. Public. */
export const hasPicture = async (_actor: Actor, picture: PictureOf): Promise<boolean> => (await db.procedurePicture.count({ where: of(picture) })) > 0

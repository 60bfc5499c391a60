import 'server-only'
import type { Readable } from 'node:stream'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { FileTextState } from '@/prisma/generated/client'
import { verdictOf } from './model'
import { openBytes } from './storage/content'
import { readPdf } from './text/read-pdf'

/**
 * Reads the text of a stored PDF and keeps it encrypted; of a picture, that there is none. What cannot be read is noted
 * and not tried again. Repeating it changes nothing. For the system only.
 */
export async function extractText(actor: Actor, { fileId }: { readonly fileId: string }, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const file = await db.storedFile.findUnique({ where: { id: fileId }, include: { content: true, text: { select: { state: true } } } })
  if (!file || verdictOf(file) !== 'CLEAN') return refuse('not-found')
  if (file.text) return ok({ state: file.text.state })
  const pages = file.mediaType === 'application/pdf' ? await readPdf(await bytesOf(await openBytes(file))) : []
  const state: FileTextState = pages === null ? 'UNREADABLE' : pages.some((page) => page.trim() !== '') ? 'FOUND' : 'NONE'
  await db.fileText.createMany({ data: { fileId, state, pagesCipher: state === 'FOUND' ? encryptJson(pages) : null, readAt: now }, skipDuplicates: true })
  return ok({ state })
}

async function bytesOf(content: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { isAcceptedType, maxFileBytes, previewLimits, verdictOf } from './model'
import type { Drawn, PreviewTask } from './sandbox/finding.ts'
import { runApart } from './sandbox/run-apart'
import { openBytes } from './storage/content'
import { incomingFolder } from './storage/disk'
import { receive } from './storage/receive'

/**
 * Draws the first page of a stored file small and keeps it encrypted, in a process of its own with limits on time and memory.
 * What cannot be drawn is noted and not tried again: it has no picture, and opens as before. For the system only.
 */
export async function drawPreview(actor: Actor, { fileId }: { readonly fileId: string }, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const file = await db.storedFile.findUnique({ where: { id: fileId }, include: { content: true, preview: { select: { pages: true } } } })
  if (!file || verdictOf(file) !== 'CLEAN') return refuse('not-found')
  if (file.preview) return ok({ pages: file.preview.pages })
  const made = isAcceptedType(file.mediaType) && file.bytes <= maxFileBytes ? await drawn(await openBytes(file), file.mediaType) : null
  const row = { fileId, pages: made?.pages ?? null, pictureCipher: made && encrypt(made.picture.toString('base64')), drawnAt: now }
  await db.filePreview.createMany({ data: row, skipDuplicates: true })
  return ok({ pages: row.pages })
}

async function drawn(content: AsyncIterable<Uint8Array>, mediaType: string): Promise<{ readonly picture: Buffer; readonly pages: number } | null> {
  const received = await receive(content, maxFileBytes)
  if (!received) return null
  const out = path.join(incomingFolder(), randomUUID())
  try {
    const task: PreviewTask = { file: received.path, out, mediaType, ...previewLimits.task }
    const said = (await runApart('preview.ts', task, previewLimits.bounds)) as Drawn | null
    return said?.ok ? { picture: await readFile(out), pages: said.pages } : null
  } finally {
    await Promise.all([rm(received.path, { force: true }), rm(out, { force: true })])
  }
}

import 'server-only'
import { open } from 'node:fs/promises'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import type { Upload } from '@/prisma/generated/client'
import { takeIn } from './inspection/take-in'
import { uploadLimits } from './model'
import { holderOf, mayStore } from './policy'
import { measure } from './storage/receive'
import { partialFile, removePartial } from './storage/partial'

type FinishUploadInput = {
  readonly uploadId: string
  /** What the domain it is for does with the stored file. */
  readonly take: (upload: Pick<Upload, 'forId' | 'place'>, fileId: string) => Promise<Result<unknown, string>>
}

/**
 * Checks an upload whose bytes are all there as any other file (`storeFile`), and hands it to `take`, once: whoever comes second
 * hears what came of it, or 'checking'. Refuses with the fault of the file or the refusal of `take`.
 */
export async function finishUpload(actor: Actor, { uploadId, take }: FinishUploadInput, now: Date): Promise<Result<{ readonly uploadId: string }, string>> {
  const begunById = holderOf(actor)
  if (begunById === null) return refuse('not-found')
  const own = { id: uploadId, begunById, expiresAt: { gt: now } }
  const { count } = await db.upload.updateMany({ where: { ...own, state: 'RECEIVING' }, data: { state: 'CHECKING', expiresAt: after(now, uploadLimits.checkingMinutes) } })
  const upload = await db.upload.findFirst({ where: own })
  if (!upload || !mayStore(actor, upload.agencyId)) return refuse('not-found')
  if (count === 0) return upload.state === 'TAKEN' ? ok({ uploadId }) : refuse(upload.refusal ?? 'checking')
  try {
    const taken = await check(upload, take, now)
    const end = taken.ok ? ({ state: 'TAKEN' } as const) : ({ state: 'REFUSED', refusal: taken.code } as const)
    await db.upload.updateMany({ where: { id: uploadId }, data: { ...end, expiresAt: after(now, uploadLimits.rememberedMinutes) } })
    await removePartial(uploadId)
    return taken.ok ? ok({ uploadId }) : taken
  } catch (error) {
    // Nothing is said of the file yet: its sender asks again.
    await db.upload.updateMany({ where: { id: uploadId, state: 'CHECKING' }, data: { state: 'RECEIVING' } })
    throw error
  }
}

const after = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)

async function check(upload: Upload, take: FinishUploadInput['take'], now: Date): Promise<Result<unknown, string>> {
  const file = partialFile(upload.id)
  const handle = await open(file, 'r')
  await handle.sync().finally(() => handle.close())
  const received = await measure(file)
  if (received.bytes !== upload.bytes) throw new Error('an upload was to be finished before all of it was there')
  const stored = await takeIn(received, { agencyId: upload.agencyId, name: upload.name, provenance: 'UPLOADED' }, now)
  return stored.ok ? take(upload, stored.value.id) : stored
}

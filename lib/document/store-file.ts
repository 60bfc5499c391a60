import 'server-only'
import { rm } from 'node:fs/promises'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse, type Result } from '@/lib/core/result'
import { inspect } from './inspection/inspect'
import { maxFileBytes, type Provenance, safeName, type StoredFile } from './model'
import { mayStore } from './policy'
import { disk } from './storage/disk'
import { lockContent } from './storage/lock'
import { receive, type Received, type Source } from './storage/receive'

type StoreFileInput = {
  readonly agencyId: string
  /** As the sender called it; kept in a safe form. */
  readonly name: string
  readonly content: Source
  readonly provenance: Provenance
}
type Code = 'not-found' | 'too-large' | 'wrong-kind' | 'empty' | 'unreadable'

/**
 * Takes a file in, checks it by its content and keeps it. It is then PENDING: unless a domain claims it (`claimFile`)
 * within `orphanHours`, it is swept. Reads `content` to its end even when it refuses, so that the rest of a form can
 * follow; bound the request as a whole at the door.
 * Refuses 'too-large' (over `maxFileBytes`), 'empty', 'wrong-kind' (neither PDF, JPEG nor PNG) and 'unreadable' (cut
 * off, protected by a password, or too many pixels).
 */
export async function storeFile(actor: Actor, input: StoreFileInput, now: Date): Promise<Result<StoredFile, Code>> {
  if (!mayStore(actor, input.agencyId)) return refuse('not-found')

  const received = await receive(input.content, maxFileBytes)
  if (received === null) return refuse('too-large')
  try {
    return await keep(received, input, now)
  } finally {
    await rm(received.path, { force: true })
  }
}

async function keep(received: Received, input: StoreFileInput, now: Date): Promise<Result<StoredFile, Code>> {
  const { sha256, bytes } = received
  if (bytes === 0) return refuse('empty')
  const verdict = await inspect(received.path)
  if (!verdict.ok) return verdict
  const { mediaType } = verdict
  const file: StoredFile = { id: newId(), name: safeName(input.name, mediaType), mediaType, bytes, sha256 }

  // First the row, then the bytes: what a crash leaves between the two is a row that the sweep takes, never bytes that
  // nobody knows of. The lock lets a sweep of the same bytes end before; after the commit it sees the row and spares them.
  const row = await inTransaction(async (tx) => {
    await lockContent(tx, sha256)
    await tx.storedFile.create({
      data: { ...file, agencyId: input.agencyId, provenance: input.provenance, state: 'PENDING', storedAt: now },
    })
    return ok(file)
  })
  await disk.keep(sha256, received.path)
  return row
}

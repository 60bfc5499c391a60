import 'server-only'
import { rm } from 'node:fs/promises'
import type { Actor } from '@/lib/core/actor'
import { refuse, type Result } from '@/lib/core/result'
import { type FileFault, takeIn } from './inspection/take-in'
import { maxReceivedBytes, type Provenance, type StoredFile } from './model'
import { mayStore } from './policy'
import { receive, type Source } from './storage/receive'

type StoreFileInput = {
  readonly agencyId: string
  /** As the sender called it; kept in a safe form. */
  readonly name: string
  readonly content: Source
  readonly provenance: Provenance
}

/**
 * Takes a file in, checks it by its content and keeps it. It is then PENDING: unless a domain claims it (`claimFile`)
 * within `orphanHours`, it is swept. Reads `content` to its end even when it refuses, so that the rest of a form can
 * follow; bound the request as a whole at the door. A picture is drawn anew, without what it tells of place and device.
 * While the scanner is silent the file is HELD, or refused ('scanner-down'), as SCANNER_DOWN says.
 * Refuses 'too-large' (over `maxFileBytes` as it would be kept), 'empty', 'wrong-kind' (neither PDF, JPEG, PNG nor HEIC),
 * 'unreadable' (cut off, protected by a password, too many pixels, or a bomb), 'disguised' (something else besides),
 * 'active' (a PDF that runs or carries something) and 'infected'.
 */
export async function storeFile(actor: Actor, input: StoreFileInput, now: Date): Promise<Result<StoredFile, FileFault | 'not-found'>> {
  if (!mayStore(actor, input.agencyId)) return refuse('not-found')

  const received = await receive(input.content, maxReceivedBytes)
  if (received === null) return refuse('too-large')
  try {
    return await takeIn(received, input, now)
  } finally {
    await rm(received.path, { force: true })
  }
}

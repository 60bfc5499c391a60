import 'server-only'
import { rm } from 'node:fs/promises'
import { env } from '@/lib/core/env'
import { ok, refuse, type Result } from '@/lib/core/result'
import { maxFileBytes, type Provenance, type StoredFile } from '../model'
import { verdictOn } from '../scanning/verdict'
import { fromFile } from '../storage/content'
import { keepFile } from '../storage/keep-file'
import type { Received } from '../storage/receive'
import { inspect } from './inspect'

/** Why a file that came in whole is not kept. */
export type FileFault = 'too-large' | 'wrong-kind' | 'empty' | 'unreadable' | 'disguised' | 'active' | 'infected' | 'scanner-down'

type About = { readonly agencyId: string; readonly name: string; readonly provenance: Provenance }

/** Checks what was received, however it came in, and keeps it as a PENDING file. What was received stays where it is. */
export async function takeIn(received: Received, about: About, now: Date): Promise<Result<StoredFile, FileFault>> {
  if (received.bytes === 0) return refuse('empty')
  const found = await inspect(received)
  if (!found.ok) return found
  try {
    if (found.kept.bytes > maxFileBytes) return refuse('too-large')
    // What was sent, not what is left of it: the sender should hear of it.
    const said = await verdictOn(fromFile(received.path))
    if (said === 'dirty') return refuse('infected')
    if (said === 'silent' && env.SCANNER_DOWN === 'refuse') return refuse('scanner-down')
    const sentSha256 = found.kept === received ? null : received.sha256
    return ok(await keepFile(found.kept, { ...about, mediaType: found.mediaType, verdict: said === 'silent' ? 'HELD' : 'CLEAN', sentSha256 }, now))
  } finally {
    if (found.kept !== received) await rm(found.kept.path, { force: true })
  }
}

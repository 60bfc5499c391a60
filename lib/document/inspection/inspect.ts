import 'server-only'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { examination, type MediaType } from '../model'
import type { Finding, Task } from '../sandbox/finding.ts'
import { runApart } from '../sandbox/run-apart'
import { incomingFolder } from '../storage/disk'
import { measure, type Received } from '../storage/receive'

type Verdict =
  /** `kept`: the file to keep, which is another one where a picture was drawn anew. */
  | { readonly ok: true; readonly mediaType: MediaType; readonly kept: Received }
  | Extract<Finding, { ok: false }>

/**
 * What was received, by its content; the name and what the browser said count for nothing. Strangers' files are read in a
 * process of their own, with limits on time and memory.
 */
export async function inspect(received: Received): Promise<Verdict> {
  const out = path.join(incomingFolder(), randomUUID())
  const task: Task = { file: received.path, out, limits: examination.limits }
  const finding = (await runApart('examine.ts', task, examination.bounds)) as Finding | null
  if (finding?.ok !== true) {
    await rm(out, { force: true })
    return finding ?? { ok: false, code: 'unreadable' }
  }
  return { ok: true, mediaType: finding.mediaType, kept: finding.changed ? await measure(out) : received }
}

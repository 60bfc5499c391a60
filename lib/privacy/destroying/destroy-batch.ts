import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/core/db'
import { destroyFile } from '@/lib/document/destroy-file'
import { destroyContent } from '@/lib/dossier/destroy-content'
import { destroyResult } from '@/lib/dossier/destroy-result'
import type { RetentionKind } from '../model/retention'
import { type DueRule, nextDue } from './due'
import { stillNamed } from './shared-files'

/** Small, so that nobody waits long for a row of it. */
const batch = 20

export type Batch = {
  readonly records: number
  readonly files: number
  readonly oldest: Date | null
  readonly newest: Date | null
  readonly listHash: string
  /** To be removed after the commit. */
  readonly bytes: readonly string[]
}

/** The hash of the list so far, carried on over what is destroyed next. */
const carriedOn = (before: string, ids: readonly string[]): string => createHash('sha256').update([before, ...ids].join('\n')).digest('hex')

/** Destroys the next few records of a rule, in the caller's transaction, which writes them into the report. */
export async function destroyBatch(tx: Tx, rule: DueRule, listHash: string, now: Date): Promise<Batch> {
  const due = await tx.$queryRaw<{ id: string; at: Date }[]>(nextDue(rule, now, batch))
  const files: string[] = []
  for (const { id } of due) files.push(...(await destroyOne(tx, rule.kind, id, now)))
  const kept = await stillNamed(tx, files)
  const gone = [...new Set(files)].filter((id) => !kept.has(id)).sort()
  const bytes: string[] = []
  for (const id of gone) {
    const name = await destroyFile(tx, id)
    if (name !== null) bytes.push(name)
  }
  const [oldest, newest] = [due[0]?.at ?? null, due.at(-1)?.at ?? null]
  const ids = due.map(({ id }) => id)
  return { records: ids.length, files: gone.length, oldest, newest, listHash: ids.length === 0 ? listHash : carriedOn(listHash, ids), bytes }
}

async function destroyOne(tx: Tx, kind: RetentionKind, id: string, now: Date): Promise<readonly string[]> {
  switch (kind) {
    case 'stopped':
    case 'finished': {
      await tx.$queryRaw`SELECT 1 FROM dossiers WHERE id = ${id}::uuid FOR UPDATE`
      await tx.dossierRating.updateMany({ where: { dossierId: id }, data: { commentCipher: null } })
      return destroyContent(tx, id, now)
    }
    case 'result': {
      const file = await destroyResult(tx, id)
      return file === null ? [] : [file]
    }
    case 'notice': {
      await tx.delivery.deleteMany({ where: { messageId: id } })
      await tx.message.deleteMany({ where: { id } })
      return []
    }
    case 'delivery': {
      await tx.delivery.deleteMany({ where: { id } })
      return []
    }
  }
}

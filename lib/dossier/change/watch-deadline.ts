import 'server-only'
import type { Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'

/**
 * Lets lib/jobs look at the deadline of a dossier: at once, where it has just been set, or at the next moment at which
 * somebody is to be warned. There is one such job per dossier; a new one takes the place of the one that waits.
 */
export const watchDeadline = (tx: Pick<Tx, '$executeRaw'>, dossierId: string, at?: Date) =>
  addJob(tx, 'warn-deadline', { dossierId }, { key: `deadline-${dossierId}`, ...(at && { runAt: at }) })

import 'server-only'
import type { Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'

/** Somebody can be given work who could not before: dossiers that wait for anybody are given out once this is committed. */
export const tellOfStaff = (tx: Tx, agencyId: string): Promise<void> => addJob(tx, 'tend-assignments', { agencyId }, { key: `tend-assignments-${agencyId}` })

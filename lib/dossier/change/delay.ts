import 'server-only'
import type { Tx } from '@/lib/core/db'
import { isLate } from '../model/deadlines'
import type { Loaded } from './load-dossier'

/** True where the dossier is late, or its result was, and nobody has said why: then it is not finished before somebody does. */
export const lacksDelayReason = async (from: Pick<Tx, 'delayReason'>, dossier: Loaded, now: Date): Promise<boolean> =>
  isLate(dossier, now) && (await from.delayReason.count({ where: { dossierId: dossier.id } })) === 0

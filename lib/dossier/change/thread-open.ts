import 'server-only'
import type { Tx } from '@/lib/core/db'
import { usualSettings } from '../model/proposals'
import { threadCloses } from '../model/thread'
import type { Loaded } from './load-dossier'

/** Until when the conversation of a dossier is open by the agency's rule; null while the dossier goes on. */
export async function threadEnd(from: Pick<Tx, 'dossierSetting'>, { agencyId, closedAt }: Pick<Loaded, 'agencyId' | 'closedAt'>): Promise<Date | null> {
  if (!closedAt) return null
  const setting = await from.dossierSetting.findUnique({ where: { agencyId }, select: { threadDays: true } })
  return threadCloses(closedAt, setting?.threadDays ?? usualSettings.threadDays)
}

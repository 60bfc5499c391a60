import { db } from '@/lib/core/db'
import { decideWithdrawal } from '@/lib/dossier/decide-withdrawal'
import { seen, type World } from '../permissions/world'
import { now } from './clock'

/** The latest event of that name in the life of a dossier. */
export const eventOf = (dossierId: string, event: string) => db.dossierEvent.findFirstOrThrow({ where: { dossierId, event }, orderBy: { sequence: 'desc' } })

/** `before`, and then the counter says no to the withdrawal. */
export const declineWithdrawalOf = (before: (world: World) => Promise<void>) => async (world: World) => {
  await before(world)
  const declined = await decideWithdrawal(world.own.COUNTER_OFFICER, { ...seen(world), confirm: false, reason: 'Đã giải quyết xong' }, now)
  if (!declined.ok) throw new Error(declined.code)
  world.version = declined.value.version
}

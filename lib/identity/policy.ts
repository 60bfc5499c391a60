import { type Actor, holds } from '@/lib/core/actor'

/** The actor's own sessions as a condition of a query; null for those who have none. */
export function ownSession(actor: Actor): { personId: string } | { officialId: string } | null {
  if (actor.kind === 'citizen') return { personId: actor.personId }
  if (actor.kind === 'official') return { officialId: actor.officialId }
  return null
}

/** People, roles and absences of an agency are kept by its administrators, and by the seed. */
export const mayAdminister = (actor: Actor, agencyId: string): boolean =>
  actor.kind === 'system' || holds(actor, agencyId, 'ADMINISTRATOR')

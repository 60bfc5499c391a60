import { type Actor, agenciesWhere, holds, roles } from '@/lib/core/actor'

/** Only the machinery sends e-mail. */
export const mayDeliver = (actor: Actor): boolean => actor.kind === 'system'

/** The messages of which the actor may see the delivery log: one's own, or those of one's agencies. */
export function deliveriesVisibleTo(actor: Actor): { personId: string } | { agencyId: { in: string[] } } | null {
  if (actor.kind === 'citizen') return { personId: actor.personId }
  const agencies = agenciesWhere(actor, roles)
  return agencies.length === 0 ? null : { agencyId: { in: [...agencies] } }
}

/** The agencies whose words, rules and log of sending the actor keeps: an administrator's own. */
export const noticeAgencies = (actor: Actor): readonly string[] => agenciesWhere(actor, ['ADMINISTRATOR'])
/** The same, asked of one agency. */
export const mayEditNotices = (actor: Actor, agencyId: string): boolean => holds(actor, agencyId, 'ADMINISTRATOR')

import { type Actor, holds } from '@/lib/core/actor'

/** Who gets which dossiers is laid down by the agency's administrators, and by the seed. */
export const mayKeepRules = (actor: Actor, agencyId: string): boolean => actor.kind === 'system' || holds(actor, agencyId, 'ADMINISTRATOR')

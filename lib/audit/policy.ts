import type { Actor } from '@/lib/core/actor'

/** What happens without a person belongs to no ward: every administrator keeps an eye on it. */
export const mayOperate = (actor: Actor): actor is Extract<Actor, { kind: 'official' }> =>
  actor.kind === 'official' && actor.grants.some(({ role }) => role === 'ADMINISTRATOR')

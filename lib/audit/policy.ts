import { type Actor, holds } from '@/lib/core/actor'

/** What happens without a person belongs to no ward: every administrator keeps an eye on it. */
export const mayOperate = (actor: Actor): actor is Extract<Actor, { kind: 'official' }> =>
  actor.kind === 'official' && actor.grants.some(({ role }) => role === 'ADMINISTRATOR')

/** Who reads the audit: the administrators of an agency its own rows, every administrator those of no agency (null). */
export const mayReadAudit = (actor: Actor, agencyId: string | null): actor is Extract<Actor, { kind: 'official' }> =>
  mayOperate(actor) && (agencyId === null || holds(actor, agencyId, 'ADMINISTRATOR'))

/** Who may take signed roots away, to keep them where the portal does not reach: who answers for it, and who runs it. */
export const mayKeepRoots = (actor: Actor): boolean =>
  actor.kind === 'official' && actor.grants.some(({ role }) => role === 'SUPERVISOR' || role === 'ADMINISTRATOR')

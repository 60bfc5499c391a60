import { type Actor, holds, type Role } from '@/lib/core/actor'
import { levelToFile } from './model'

/** The actor's own sessions as a condition of a query; null for those who have none. */
export function ownSession(actor: Actor): { personId: string } | { officialId: string } | null {
  if (actor.kind === 'citizen') return { personId: actor.personId }
  if (actor.kind === 'official') return { officialId: actor.officialId }
  return null
}

/**
 * A citizen whose electronic identity is of level 2. It takes that to do what binds an owner, or gives something of theirs out:
 * filing, each act on a dossier filed, opening a result, letting others act, becoming one account. Level 1 reads and writes to the office.
 */
export const isVouchedFor = (actor: Actor): actor is Extract<Actor, { kind: 'citizen' }> => actor.kind === 'citizen' && actor.assuranceLevel >= levelToFile

/** A citizen who proved to VNeID not long ago who they are: filing and opening a result take that. */
export const provedLately = (actor: Actor, now: Date): boolean => actor.kind === 'citizen' && actor.provedUntil !== undefined && actor.provedUntil > now

/** People, roles and absences of an agency are kept by its administrators, and by the seed. */
export const mayAdminister = (actor: Actor, agencyId: string): boolean =>
  actor.kind === 'system' || holds(actor, agencyId, 'ADMINISTRATOR')

/** Absences are noted by the official, a supervisor or an administrator of the agency. */
export const mayPlanAbsence = (actor: Actor, agencyId: string, officialId: string): boolean =>
  mayAdminister(actor, agencyId) ||
  holds(actor, agencyId, 'SUPERVISOR') ||
  (actor.kind === 'official' && actor.officialId === officialId && actor.grants.some((grant) => grant.agencyId === agencyId))

/** One's own sessions, and those of officials of an agency one administers. */
export function mayEndSession(
  actor: Actor,
  session: { personId: string | null; officialId: string | null; agencyIds: readonly string[] },
): boolean {
  if (actor.kind === 'citizen') return session.personId === actor.personId
  if (actor.kind !== 'official') return false
  return session.officialId === actor.officialId || session.agencyIds.some((agencyId) => holds(actor, agencyId, 'ADMINISTRATOR'))
}

/** Officials of an agency, as a condition of a query: whoever has, or once had, a role there. */
export const belongsTo = (agencyId: string) => ({ grants: { some: { agencyId } } })

/** Who may be given work of that role in the agency, as a condition of a query; who is away today is another question. */
export const worksAs = (agencyId: string, role: Role) => ({ disabledAt: null, grants: { some: { agencyId, role, revokedAt: null } } })

/** Accounts of people whom VNeID has not told of are made at the counter, for somebody standing there. */
export const mayRegisterWalkIn = (actor: Actor, agencyId: string): boolean => holds(actor, agencyId, 'COUNTER_OFFICER')

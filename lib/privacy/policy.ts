import { type Actor, agenciesWhere, holds, type Role } from '@/lib/core/actor'

/** Who answers those who say that data about them are wrong; the supervisor sees that it happens in time. */
export const rectifyingRoles = ['COUNTER_OFFICER', 'CIVIL_STATUS_OFFICER', 'CLERK', 'SUPERVISOR'] as const satisfies readonly Role[]

/** The agencies whose requests the actor answers. */
export const rectifyingAgencies = (actor: Actor) => agenciesWhere(actor, rectifyingRoles)

/** True where the actor answers requests of that agency. */
export const mayRectify = (actor: Actor, agencyId: string): boolean => rectifyingRoles.some((role) => holds(actor, agencyId, role))

/** Who says how long an agency keeps what. */
export const mayKeepRules = (actor: Actor, agencyId: string): boolean => holds(actor, agencyId, 'ADMINISTRATOR')

/** Who says that something is not to be destroyed meanwhile. */
export const holdingRoles = ['SUPERVISOR', 'ADMINISTRATOR'] as const satisfies readonly Role[]

/** True where the actor keeps holds of that agency. */
export const mayHold = (actor: Actor, agencyId: string): boolean => holdingRoles.some((role) => holds(actor, agencyId, role))

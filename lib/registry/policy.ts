import { type Actor, holds, type Role } from '@/lib/core/actor'
import { isVouchedFor } from '@/lib/identity/policy'

const askers: readonly Role[] = ['COUNTER_OFFICER', 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER', 'SUPERVISOR']

/** Who may have a registry asked for a dossier of the agency: who works dossiers there, a citizen who may file, and jobs for them. */
export const mayLookUp = (actor: Actor, agencyId: string): boolean =>
  actor.kind === 'system' || isVouchedFor(actor) || askers.some((role) => holds(actor, agencyId, role))

/** The connections are watched over, and tried, by administrators. */
export const mayWatchRegistries = (actor: Actor, agencyId: string): boolean => holds(actor, agencyId, 'ADMINISTRATOR')

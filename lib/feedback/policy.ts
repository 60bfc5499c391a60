import { type Actor, agenciesWhere, holds } from '@/lib/core/actor'

/** Ratings and complaints of an agency are the business of its supervisors. */
export const supervisedAgencies = (actor: Actor): readonly string[] => agenciesWhere(actor, ['SUPERVISOR'])

type Known = { readonly agencyId: string; readonly personId: string; readonly assigneeId: string | null }

/** Whose complaint it is. */
export const isFiler = (actor: Actor, { personId }: Pick<Known, 'personId'>): boolean => actor.kind === 'citizen' && actor.personId === personId

/** Complaints are handed out by the supervisor. */
export const mayAssign = (actor: Actor, { agencyId }: Pick<Known, 'agencyId'>): boolean => holds(actor, agencyId, 'SUPERVISOR')

/** They are read and answered by the supervisor and by the official they were given to, while of the agency. */
export const mayAnswer = (actor: Actor, complaint: Known): boolean =>
  mayAssign(actor, complaint) ||
  (actor.kind === 'official' && actor.officialId === complaint.assigneeId && actor.grants.some(({ agencyId }) => agencyId === complaint.agencyId))

/** How long the agency gives itself is set by its administrators. */
export const maySetAnswerDays = (actor: Actor, agencyId: string): boolean => holds(actor, agencyId, 'ADMINISTRATOR')

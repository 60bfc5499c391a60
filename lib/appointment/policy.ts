import { type Actor, agenciesWhere, holds } from '@/lib/core/actor'
import { handledAgencies } from '@/lib/dossier/policy'

/** Services of the counter and their appointment books are kept by the agency's administrators, and by the seed. */
export const mayKeepServices = (actor: Actor, agencyId: string): boolean => actor.kind === 'system' || holds(actor, agencyId, 'ADMINISTRATOR')

/** The agencies whose services the actor keeps. */
export const agenciesWithServices = (actor: Actor): readonly string[] => agenciesWhere(actor, ['ADMINISTRATOR'])

/** Everybody who handles dossiers of the agency may receive people at its counters. */
export const mayReceive = (actor: Actor, agencyId: string): boolean => handledAgencies(actor).includes(agencyId)

/** The agencies at whose counters the actor receives people. */
export const receivingAgencies = (actor: Actor): readonly string[] => handledAgencies(actor)

/** Whose appointment it is. */
export const isOwn = (actor: Actor, appointment: { readonly personId: string }): boolean => actor.kind === 'citizen' && actor.personId === appointment.personId

import { type Actor, agenciesWhere, holds } from '@/lib/core/actor'

/** The days and hours of an agency are kept by its own administrators; those of the whole country by nobody here. */
export const mayEditCalendar = (actor: Actor, agencyId: string | null): boolean =>
  agencyId !== null && holds(actor, agencyId, 'ADMINISTRATOR')

/** The agencies whose calendar the actor keeps. */
export const agenciesWithCalendar = (actor: Actor): readonly string[] => agenciesWhere(actor, ['ADMINISTRATOR'])

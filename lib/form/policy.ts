import { type Actor, agenciesWhere } from '@/lib/core/actor'

/** The list of communes belongs to no agency: an administrator of any of them keeps it, and so does the import. */
export const mayEditUnits = (actor: Actor): boolean => actor.kind === 'system' || agenciesWhere(actor, ['ADMINISTRATOR']).length > 0

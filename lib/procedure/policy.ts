import { type Actor, agenciesWhere } from '@/lib/core/actor'

/** Procedures belong to no agency: an administrator of any of them keeps them, and so does the seed. */
export const mayEditProcedures = (actor: Actor): boolean =>
  actor.kind === 'system' || agenciesWhere(actor, ['ADMINISTRATOR']).length > 0

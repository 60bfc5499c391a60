import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { knownNames } from '@/lib/dossier/model/known-names'
import { rolesHeld } from '@/lib/identity/queries'
import { type Finding, lintDefinition } from '@/lib/procedure/model/lint'
import { listPublished } from '@/lib/procedure/queries'
import { findNationalLimit } from '@/lib/procedure/queries/lifecycle'
import type { ProcedureDefinition } from '@/lib/procedure/schema'

/** What the checker notices about a definition, among those who would work it and what people can file at that moment. */
export async function findingsOf(actor: Actor, definition: ProcedureDefinition, at: Date): Promise<readonly Finding[]> {
  const [held, offered, limit] = await Promise.all([rolesHeld(actor), listPublished(actor, { at }), findNationalLimit(actor, definition.code)])
  const procedures = offered.map(({ code }) => code)
  return lintDefinition(definition, { known: knownNames, rolesHeld: held, procedures, national: limit === null ? undefined : { limit } })
}

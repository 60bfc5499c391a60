import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, type Tx } from '@/lib/core/db'
import { type ProcedureDefinition, procedureDefinition } from './schema'

/** A published version is immutable, so what was parsed once stays right; bounded by the number of versions. */
const parsed = new Map<string, ProcedureDefinition>()

export type Version = {
  readonly id: string
  readonly procedureId: string
  readonly code: string
  readonly number: number
  readonly definition: ProcedureDefinition
}

/** The version in force at that moment, or null. */
export async function findPublished(_actor: Actor, code: string, at: Date, from: Pick<Tx, 'procedureVersion'> = db): Promise<Version | null> {
  const row = await from.procedureVersion.findFirst({
    where: { procedure: { code }, state: 'PUBLISHED', validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  return row && findVersion(_actor, row.id, from)
}

/** A published version by its id: the one a dossier was filed under. Readable for ever. */
export async function findVersion(_actor: Actor, id: string, from: Pick<Tx, 'procedureVersion'> = db): Promise<Version | null> {
  const known = parsed.get(id)
  const row = await from.procedureVersion.findFirst({
    where: { id, state: 'PUBLISHED' },
    select: { id: true, procedureId: true, number: true, definition: !known, procedure: { select: { code: true } } },
  })
  if (!row) return null
  const definition = known ?? procedureDefinition.parse(row.definition)
  parsed.set(id, definition)
  return { id: row.id, procedureId: row.procedureId, code: row.procedure.code, number: row.number, definition }
}

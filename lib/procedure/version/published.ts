import 'server-only'
import { db } from '@/lib/core/db'
import { withFileComponents } from '../model/file-components'
import { type ProcedureDefinition, procedureDefinition } from '../schema'

export type Version = {
  readonly id: string
  readonly procedureId: string
  readonly code: string
  readonly number: number
  readonly definition: ProcedureDefinition
}

/** A published version is immutable, so what was read once stays right; bounded by the number of versions. */
export const published = new Map<string, Version>()

export const whole = { id: true, procedureId: true, number: true, definition: true, procedure: { select: { code: true } } } as const

type WholeRow = Omit<Version, 'code' | 'definition'> & { readonly definition: unknown; readonly procedure: { readonly code: string } }

export const versionOf = ({ procedure, ...row }: WholeRow): Version =>
  ({ ...row, code: procedure.code, definition: withFileComponents(procedureDefinition.parse(row.definition)) })

/** Those published versions in that order; only what this process has not read yet is fetched. */
export async function versionsOf(ids: readonly string[]): Promise<readonly Version[]> {
  const fresh = ids.filter((id) => !published.has(id))
  const rows = fresh.length === 0 ? [] : await db.procedureVersion.findMany({ where: { id: { in: fresh }, state: 'PUBLISHED' }, select: whole })
  for (const row of rows) published.set(row.id, versionOf(row))
  return ids.flatMap((id) => published.get(id) ?? [])
}

import 'server-only'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { ProcedureDefinition } from '../schema'
import { columnsOf } from './columns'

type Made = { readonly id: string; readonly number: number }

/** Writes a draft after the newest version of the locked procedure, which must have none. */
export async function addDraft(tx: Tx, procedureId: string, definition: ProcedureDefinition, now: Date): Promise<Made> {
  const newest = await tx.procedureVersion.findFirst({ where: { procedureId }, orderBy: { number: 'desc' }, select: { number: true } })
  const made = { id: newId(), number: (newest?.number ?? 0) + 1 }
  await tx.procedureVersion.create({
    data: { ...columnsOf(definition), ...made, procedureId, state: 'DRAFT', createdAt: now, updatedAt: now },
  })
  return made
}

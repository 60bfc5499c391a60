import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { mayEditProcedures } from '../policy'
import { type ChooserDefinition, chooserDefinition } from '../schema/chooser'

/** The questions at an address, or null. Public. */
export async function findChooser(_actor: Actor, slug: string): Promise<ChooserDefinition | null> {
  const row = await db.procedureChooser.findUnique({ where: { slug } })
  return row && chooserDefinition.parse(row.definition)
}

/** All of them, by address. Public. */
export async function listChoosers(_actor: Actor): Promise<readonly ChooserDefinition[]> {
  const rows = await db.procedureChooser.findMany({ orderBy: { slug: 'asc' } })
  return rows.map(({ definition }) => chooserDefinition.parse(definition))
}

export type EditedChooser = {
  readonly definition: ChooserDefinition
  readonly revision: number
  /** True where a save can be taken back. */
  readonly mayUndo: boolean
}

/** The questions at an address as those who keep them edit them, or null. */
export async function findEditedChooser(actor: Actor, slug: string): Promise<EditedChooser | null> {
  const row = mayEditProcedures(actor) ? await db.procedureChooser.findUnique({ where: { slug } }) : null
  return row && { definition: chooserDefinition.parse(row.definition), revision: row.revision, mayUndo: row.before !== null }
}

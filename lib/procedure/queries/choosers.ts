import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
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

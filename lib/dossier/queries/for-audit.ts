import 'server-only'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { db } from '@/lib/core/db'

/** The id of a dossier, by which an administrator of its agency finds it in the audit; nothing else of it. Null for others. */
export async function findDossierId(actor: Actor, code: string): Promise<string | null> {
  const found = await db.dossier.findFirst({ where: { code, agencyId: { in: [...agenciesWhere(actor, ['ADMINISTRATOR'])] } }, select: { id: true } })
  return found && found.id
}

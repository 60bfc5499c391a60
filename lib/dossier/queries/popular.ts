import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'

/** Enough to know what people come for; read in one short walk over the newest ids, however many dossiers there are. */
const looked = 1000

/** Codes of the procedures filed most among the newest dossiers, the most used first. Public: it says nothing of anybody. */
export async function mostFiled(_actor: Actor, count: number): Promise<readonly string[]> {
  const newest = await db.dossier.findMany({ orderBy: { id: 'desc' }, take: looked, select: { procedureCode: true } })
  const filed = new Map<string, number>()
  for (const { procedureCode } of newest) filed.set(procedureCode, (filed.get(procedureCode) ?? 0) + 1)
  return [...filed].sort(([, a], [, b]) => b - a).slice(0, count).map(([code]) => code)
}

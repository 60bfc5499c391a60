import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'

const batch = 500

/** Dossiers with papers or results of which nothing is in their owner's vault yet, 500 at most, by their ids behind `after`. For the system only. */
export async function listUnkept(actor: Actor, after: string): Promise<readonly string[]> {
  if (actor.kind !== 'system') return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM dossiers d
    WHERE id > ${after}::uuid AND accepted_at IS NOT NULL AND NOT EXISTS (SELECT FROM vault_entries v WHERE v.dossier_id = d.id)
      AND (EXISTS (SELECT FROM dossier_components c WHERE c.dossier_id = d.id AND c.provenance = 'UPLOADED' AND c.replaced_at IS NULL)
        OR EXISTS (SELECT FROM result_documents r WHERE r.dossier_id = d.id AND r.kind = 'result'))
    ORDER BY id LIMIT ${batch}`
  return rows.map(({ id }) => id)
}

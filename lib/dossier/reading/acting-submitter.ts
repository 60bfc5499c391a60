import 'server-only'
import { db, type Tx } from '@/lib/core/db'

type Filed = { readonly mandateId: string | null; readonly submitterId: string | null }

/** Who filed it for the owner, while their mandate holds at that moment; null where nobody did, or may no longer. */
export async function actingSubmitter({ mandateId, submitterId }: Filed, at: Date, from: Pick<Tx, 'mandate'> = db): Promise<string | null> {
  if (mandateId === null) return null
  const acting = await from.mandate.count({ where: { id: mandateId, revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] } })
  return acting > 0 ? submitterId : null
}

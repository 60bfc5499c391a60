import 'server-only'
import type { Tx } from '@/lib/core/db'

/**
 * An opinion with what decides about it, its dossier held until the transaction ends: of two who answer at once the
 * second sees the first answer. Null where there is none; who may see it is the caller's question.
 */
export async function lockOpinion(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM dossiers WHERE id = (SELECT dossier_id FROM opinion_requests WHERE id = ${id}::uuid) FOR UPDATE`
  return tx.opinionRequest.findUnique({
    where: { id },
    include: { dossier: { select: { id: true, code: true, agencyId: true, ownerId: true, stepRole: true, assigneeId: true } } },
  })
}

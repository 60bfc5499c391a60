import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { derivedId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { actingSubmitter } from './reading/acting-submitter'

type Locale = 'vi' | 'en'

export type RefuseInfectedInput = {
  /** Where another file is handed in, in the person's language. */
  readonly draftLink: (procedureCode: string, locale: Locale) => string
  readonly dossierLink: (dossier: { readonly code: string; readonly trackingToken: string | null }, locale: Locale) => string
}

/** Papers dealt with at one run; what is left comes with the next. */
const batch = 500

/**
 * Deals with papers in which the virus scanner found something after they were taken: what was noted of them being in order counts
 * no more, and the owner, and who filed for them, are told once to hand in another file. The paper's row gives the
 * message its id, so however many workers run at once, each is told of once. For the system only.
 * @returns how many papers were dealt with
 */
export async function refuseInfected(actor: Actor, input: RefuseInfectedInput, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM dossier_components c
      JOIN stored_files f ON f.id = c.file_id JOIN stored_contents b ON b.id = f.content_id JOIN dossiers d ON d.id = c.dossier_id
    WHERE b.verdict = 'INFECTED' AND c.replaced_at IS NULL AND d.closed_at IS NULL AND d.completed_at IS NULL
      AND NOT EXISTS (SELECT FROM messages WHERE id = c.id)
    ORDER BY c.id LIMIT ${batch}`
  let refused = 0
  for (const { id } of rows) {
    const done = await inTransaction(async (tx) => ok(await refuseOne(tx, actor, id, input, now)))
    if (done.value) refused += 1
  }
  return ok({ refused })
}

async function refuseOne(tx: Tx, actor: Actor, id: string, { draftLink, dossierLink }: RefuseInfectedInput, now: Date): Promise<boolean> {
  // The dossier first, as everything else that changes it does: a supplement may be replacing the paper.
  await tx.$queryRaw`SELECT 1 FROM dossiers WHERE id = (SELECT dossier_id FROM dossier_components WHERE id = ${id}::uuid) FOR UPDATE`
  const paper = await tx.dossierComponent.findFirst({ where: { id, replacedAt: null }, include: { dossier: true } })
  if (!paper || (await tx.message.count({ where: { id } })) > 0) return false
  const { dossier, componentKey, dossierId } = paper
  const { agencyId, procedureCode, ownerId, code } = dossier
  await tx.dossierComponent.update({ where: { id }, data: { checkedAt: null, checkedById: null } })
  const subject = { kind: 'dossier' as const, id: dossierId }
  await recordAudit(tx, { actor, at: now, action: 'dossier.component.infected', subject, agencyId, ownerId, detail: { component: componentKey } })
  if (code === null) {
    // A draft goes; what was said about it stays, so the message must not hold on to it.
    const message = { id, personId: ownerId, agencyId, topic: 'draft.file-refused' as const, params: { code: procedureCode, procedureCode } }
    await enqueueNotification(tx, { ...message, link: (locale) => draftLink(procedureCode, locale) }, now)
    return true
  }
  const trackingToken = dossier.trackingCipher && decrypt(dossier.trackingCipher)
  const message = { id, personId: ownerId, agencyId, dossierId, topic: 'dossier.file-refused' as const, params: { code, procedureCode } }
  const link = (locale: Locale) => dossierLink({ code, trackingToken }, locale)
  await enqueueNotification(tx, { ...message, link }, now)
  const submitterId = await actingSubmitter(dossier, now, tx)
  if (submitterId) await enqueueNotification(tx, { ...message, id: derivedId(id, 'submitter'), personId: submitterId, link }, now)
  return true
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { addWorkingDays } from '@/lib/calendar/model/working-time'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { isVouchedFor } from '@/lib/identity/policy'
import { noteEvent } from './handling/change-complaint'
import { complaintsPerDay, defaultAnswerDays } from './model'
import type { FileComplaintInput } from './schema'

/** "PA-261123-0007": counted in the transaction, so that no number is lost. */
async function nextCode(tx: Tx, now: Date): Promise<string> {
  const day = dayOf(now)
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO complaint_counters (day, last) VALUES (${day}::date, 1)
    ON CONFLICT (day) DO UPDATE SET last = complaint_counters.last + 1 RETURNING last`
  if (!counter) throw new Error('no number was counted')
  return `PA-${day.slice(2).replaceAll('-', '')}-${String(counter.last).padStart(4, '0')}`
}

/** The citizen's own dossier of that code in the agency; null where none is named, undefined where it is not theirs. */
async function ownDossier(tx: Tx, personId: string, { agencyId, dossierCode }: FileComplaintInput): Promise<string | null | undefined> {
  if (dossierCode === '') return null
  return (await tx.dossier.findFirst({ where: { code: dossierCode, ownerId: personId, agencyId }, select: { id: true } }))?.id
}

/**
 * A citizen reports or proposes something; the agency answers within the working days it has set itself.
 * Refuses 'level-too-low' about a dossier of theirs where their identity is of level 1.
 */
export function fileComplaint(actor: Actor, input: FileComplaintInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    const { agencyId, kind, text } = input
    const agency = await tx.agency.findUnique({ where: { id: agencyId }, select: { id: true } })
    const dossierId = await ownDossier(tx, personId, input)
    if (!agency || dossierId === undefined) return refuse('not-found')
    // Whoever has a word to say may say it; about a dossier it is its owner who says it.
    if (dossierId !== null && !isVouchedFor(actor)) return refuse('level-too-low')
    await tx.$queryRaw`SELECT 1 FROM persons WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
    const since = new Date(now.getTime() - 86_400_000)
    if ((await tx.complaint.count({ where: { personId, filedAt: { gt: since } } })) >= complaintsPerDay) return refuse('too-many-today')

    const setting = await tx.feedbackSetting.findUnique({ where: { agencyId } })
    const dueAt = addWorkingDays(await loadCalendar(actor, agencyId, tx), now, setting?.answerDays ?? defaultAnswerDays)
    const id = newId()
    const code = await nextCode(tx, now)
    await tx.complaint.create({
      data: { id, code, agencyId, personId, dossierId, kind, state: 'RECEIVED', version: 1, textCipher: encrypt(text), filedAt: now, dueAt },
    })
    const eventId = await noteEvent(tx, actor, { complaintId: id, sequence: 1, event: 'file', from: null, to: 'RECEIVED' }, now)
    await recordAudit(tx, { actor, at: now, action: 'complaint.file', subject: { kind: 'complaint', id }, agencyId, ownerId: personId })
    await addJob(tx, 'announce-complaint', { eventId }, { key: `complaint-${eventId}` })
    return ok({ code })
  })
}

import 'server-only'
import { dueAt } from '@/lib/calendar/model/due'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { changeDossier } from './change/change-dossier'
import { enterStep } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { stepAfter } from './change/neighbours'
import { allows } from './model/actions'
import type { WithNoteInput } from './schema'

/** The counter takes the dossier in: the processing clock starts, the due date is fixed and the receipt slip (Mẫu 01) issued. */
export function acceptDossier(actor: Actor, input: WithNoteInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    const { definition } = dossier.filedUnder
    const step = stepAfter(dossier)
    if (!allows(dossier, 'accept') || !step) return refuse('not-possible')

    const calendar = await loadCalendar(actor, dossier.agencyId)
    const limit = timeLimitFor(definition, { channel: dossier.channel, caseKey: dossier.caseKey })
    const { due } = dueAt(calendar, limit, now)
    return changeDossier(tx, actor, dossier, {
      event: 'accept',
      now,
      seenVersion: input.version,
      patch: { acceptedAt: now, dueAt: due, urgentAt: due ?? now, ...(await enterStep(tx, actor, dossier, step, now)) },
      note: input.note ? { kind: 'COLLEAGUES', text: input.note } : undefined,
      papers: ['receipt-slip'],
    })
  })
}

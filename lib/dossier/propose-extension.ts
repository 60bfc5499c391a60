import 'server-only'
import { closingOf, isWorkingDay } from '@/lib/calendar/model/calendar'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import { may } from './policy'
import type { ProposeExtensionInput } from './schema'

/**
 * Proposes a later due date, the closing of a working day, with the reason that the citizen will read. Nothing moves
 * until the approver has agreed. That a due date is put off once only is chosen: so it stood in NĐ 107/2021/NĐ-CP, Art. 1 (9);
 * whether NĐ 118/2025/NĐ-CP, which took its place, keeps it was not found.
 */
export function proposeExtension(actor: Actor, input: ProposeExtensionInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !may(actor, 'proposeExtension', dossier)) return refuse('not-found')
    if (!dossier.dueAt) return refuse('not-possible')
    const earlier = await tx.dueExtension.findMany({ where: { dossierId: dossier.id, state: { not: 'DECLINED' } }, select: { state: true } })
    if (earlier.length > 0) return refuse(earlier.some(({ state }) => state === 'PROPOSED') ? 'already-proposed' : 'already-extended')
    const calendar = await loadCalendar(actor, dossier.agencyId, tx)
    if (!isWorkingDay(calendar, input.until)) return refuse('day-off')
    const due = closingOf(calendar, input.until)
    if (due <= dossier.dueAt || due <= now) return refuse('not-later')

    const changed = await changeDossier(tx, actor, dossier, { event: 'proposeExtension', now, seenVersion: input.version, reasonCode: input.reasonCode })
    if (!changed.ok) return changed
    await tx.dueExtension.create({
      data: {
        id: newId(), dossierId: dossier.id, agencyId: dossier.agencyId, state: 'PROPOSED', reasonCode: input.reasonCode,
        reasonCipher: encrypt(input.reason), dueBefore: dossier.dueAt, due, proposedAt: now, proposedById: actor.officialId,
      },
    })
    return changed
  })
}

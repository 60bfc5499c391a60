import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { roundsAllowed } from '../change/findings'
import type { Loaded } from '../change/load-dossier'
import { openProposal } from '../change/proposal'
import { allows } from '../model/actions'
import type { DossierEvent } from '../model/transitions'
import { may } from '../policy'

const nameOf = async (officialId: string | undefined) =>
  officialId === undefined ? '' : ((await db.official.findUnique({ where: { id: officialId }, select: { fullName: true } }))?.fullName ?? '')

/** What was laid before a superior, what is allowed without, and which of these events are ready. */
export async function roundsOf(actor: Actor, dossier: Loaded, isOverdue: boolean) {
  const [supplement, stop, allowed, wishes, begun] = await Promise.all([
    openProposal(db, dossier.id, 'SUPPLEMENT'), openProposal(db, dossier.id, 'STOP'), roundsAllowed(db, dossier),
    db.correctionRequest.count({ where: { dossierId: dossier.id, state: 'REQUESTED' } }),
    db.checklistDraft.findUnique({ where: { dossierId: dossier.id } }),
  ])
  const waits = dossier.status === 'SUPPLEMENT_REQUESTED'
  const further = dossier.supplementRounds >= allowed
  const alone = may(actor, 'stop', dossier) && may(actor, 'forward', dossier) && allows(dossier, 'stop')
  const ready: Partial<Record<DossierEvent, boolean>> = {
    requestSupplement: !further && may(actor, 'proposeSupplement', dossier),
    proposeSupplement: further && supplement === null,
    declineSupplement: supplement !== null,
    stop: alone && !waits,
    proposeStop: stop === null && (waits ? isOverdue : allows(dossier, 'stop') && !alone),
    declineStop: stop !== null,
    declineCorrection: wishes > 0,
  }
  return {
    ready,
    correctionAsked: wishes > 0,
    roundsAllowed: allowed,
    proposedSupplement: supplement && {
      items: supplement.content.items,
      answerBy: new Date(supplement.content.answerBy),
      ground: supplement.content.ground,
      by: await nameOf(supplement.proposedById),
      at: supplement.proposedAt,
    },
    /** The checklist as somebody left it; null where nobody has begun. */
    checklist: begun && {
      values: decryptJson(begun.valuesCipher) as Readonly<Record<string, readonly string[]>>, by: await nameOf(begun.savedById), at: begun.savedAt,
    },
    proposedStop: stop && { reason: stop.content.reason, by: await nameOf(stop.proposedById), at: stop.proposedAt },
  }
}

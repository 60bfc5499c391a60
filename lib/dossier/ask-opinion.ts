import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { loadCalendar } from '@/lib/calendar/queries'
import { type Actor, holds } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { holdStaff } from '@/lib/identity/hold-staff'
import { worksAs } from '@/lib/identity/policy'
import { noteWaiting } from './change/close-opinions'
import { type Loaded, lockDossier } from './change/load-dossier'
import { runningClock } from './model/deadlines'
import { asksIn, opinionDue, opinionReminder } from './model/opinions'
import { handlingRoles, mayAskOpinion } from './policy'
import type { AskOpinionInput } from './schema/opinion'

/**
 * Asks for an opinion: of a colleague or a group who handle dossiers here, of another agency, or of a body outside. It
 * is due inside the dossier's own time, which runs on. Whoever is asked elsewhere reads the question and the papers named.
 */
export function askOpinion(actor: Actor, input: AskOpinionInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code: input.code })
    if (!dossier || actor.kind !== 'official' || !mayAskOpinion(actor, dossier)) return refuse('not-found')
    if (!asksIn.includes(dossier.status)) return refuse('not-possible')
    const calendar = await loadCalendar(actor, dossier.agencyId, tx)
    const due = opinionDue(calendar, input.until, runningClock(dossier)?.due ?? null, now)
    if (typeof due === 'string') return refuse(due)
    if (!(await canAnswer(tx, actor, dossier, input.of))) return refuse('official-unfit')
    const known = await tx.dossierComponent.findMany({ where: { dossierId: dossier.id, fileId: { in: input.files } }, select: { fileId: true } })
    if (input.files.some((id) => !known.some(({ fileId }) => fileId === id))) return refuse('unknown-value')

    const id = newId()
    await tx.opinionRequest.create({
      data: {
        id, dossierId: dossier.id, agencyId: dossier.agencyId, ...input.of, ...(input.of.askedOf === 'OUTSIDE' && { outsideName: input.outsideName }),
        questionCipher: encrypt(input.question), state: 'OPEN', askedAt: now, askedById: actor.officialId, remindAt: opinionReminder(calendar, now, due), dueAt: due,
        papers: { create: input.files.map((fileId) => ({ fileId })) },
      },
    })
    await noteWaiting(tx, dossier.id)
    await recordAudit(tx, {
      actor, at: now, action: 'dossier.opinion.ask', subject: { kind: 'dossier', id: dossier.id }, agencyId: dossier.agencyId, ownerId: dossier.ownerId,
      detail: { opinionId: id, askedOf: input.of.askedOf, papers: input.files.length },
    })
    if (input.of.askedOf !== 'OUTSIDE') await addJob(tx, 'announce-opinion', { opinionId: id, news: 'asked' }, { key: `opinion-${id}-asked` })
    return ok({ code: dossier.code, opinionId: id })
  })
}

/** Whether there is somebody to answer: not the one who asks, and only those who may see the dossier anyway; another agency sees no more of it. */
async function canAnswer(tx: Tx, actor: Extract<Actor, { kind: 'official' }>, { agencyId }: Loaded, of: AskOpinionInput['of']): Promise<boolean> {
  // Nobody leaves in the moment in which they are asked.
  await holdStaff(tx, of.askedOf === 'AGENCY' ? of.askedAgencyId : agencyId, 'as-it-is')
  switch (of.askedOf) {
    case 'COLLEAGUE':
      return of.officialId !== actor.officialId && (await tx.official.count({ where: { id: of.officialId, ...handlesFor(agencyId) } })) === 1
    case 'UNIT':
      return of.role !== 'ADMINISTRATOR' && (await tx.official.count({ where: worksAs(agencyId, of.role) })) > (holds(actor, agencyId, of.role) ? 1 : 0)
    case 'AGENCY':
      return of.askedAgencyId !== agencyId && (await tx.official.count({ where: handlesFor(of.askedAgencyId) })) > 0
    case 'OUTSIDE':
      return true
  }
}

const handlesFor = (agencyId: string) => ({ disabledAt: null, grants: { some: { agencyId, revokedAt: null, role: { in: [...handlingRoles] } } } })

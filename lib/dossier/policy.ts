import { type Actor, agenciesWhere, holds, type Role } from '@/lib/core/actor'
import type { DossierEvent } from './model/transitions'

type Known = {
  readonly agencyId: string
  readonly ownerId: string
  readonly stepRole: Role | null
  readonly assigneeId: string | null
}

/** Everybody who handles dossiers sees those of their agency; an administrator as such does not. */
export const handlingRoles = ['COUNTER_OFFICER', 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER', 'CLERK', 'SUPERVISOR'] as const satisfies readonly Role[]

/** The agencies whose dossiers the actor may see. */
export const handledAgencies = (actor: Actor) => agenciesWhere(actor, handlingRoles)

/** Who may read the dossier: its owner, and those who handle dossiers in its agency. */
export const maySee = (actor: Actor, dossier: Pick<Known, 'agencyId' | 'ownerId'>): boolean =>
  actor.kind === 'system' || isOwner(actor, dossier) || handledAgencies(actor).includes(dossier.agencyId)

const isOwner = (actor: Actor, dossier: Pick<Known, 'ownerId'>) => actor.kind === 'citizen' && actor.personId === dossier.ownerId

/** The step's role, and nobody else holding it: a dossier taken by a colleague is theirs until handed over. */
const hasTurn = (actor: Actor, dossier: Known) =>
  actor.kind === 'official' &&
  dossier.stepRole !== null &&
  holds(actor, dossier.agencyId, dossier.stepRole) &&
  (dossier.assigneeId === null || dossier.assigneeId === actor.officialId)

/** Who may cause which event. Whether the event is possible at all is the transition table's business. */
export function may(actor: Actor, event: DossierEvent, dossier: Known): boolean {
  switch (event) {
    case 'submit':
    case 'answerSupplement':
    case 'confirmResult':
    case 'objectToResult':
    case 'requestWithdrawal':
      return isOwner(actor, dossier)
    case 'passConfirmation':
      return actor.kind === 'system'
    case 'accept':
    case 'refuse':
    case 'requestSupplement':
    case 'forward':
    case 'returnToPrevious':
    case 'draftResult':
    case 'approve':
    case 'stop':
    case 'requestPayment':
    case 'handOver':
      return hasTurn(actor, dossier)
    case 'take':
      return actor.kind === 'official' && dossier.stepRole !== null && holds(actor, dossier.agencyId, dossier.stepRole)
    case 'reassign':
      return hasTurn(actor, dossier) || holds(actor, dossier.agencyId, 'SUPERVISOR')
    case 'recordPayment':
    case 'confirmWithdrawal':
    case 'declineWithdrawal':
    case 'refuseOverdueSupplement':
      return holds(actor, dossier.agencyId, 'COUNTER_OFFICER')
    case 'recall':
      return holds(actor, dossier.agencyId, 'SUPERVISOR')
  }
}

import { type Actor, agenciesWhere, holds, type Role } from '@/lib/core/actor'
import type { Hidden } from '@/lib/form/model/masking'
import { mandateFor } from '@/lib/identity/model/mandates'
import { isVouchedFor } from '@/lib/identity/policy'
import { mayRecordFee } from '@/lib/payment/policy'
import type { QueueView } from './model/queue'
import type { DossierEvent } from './model/transitions'

type Known = {
  readonly agencyId: string
  readonly ownerId: string
  /** The mandate it was filed under; null, or left out, where its owner did. */
  readonly mandateId?: string | null
  readonly stepRole: Role | null
  readonly assigneeId: string | null
  /** Whose counter took it in, and who; null, or left out, where the citizen filed it. */
  readonly intakeAgencyId?: string | null
  readonly takenInById?: string | null
}

/** Everybody who handles dossiers sees those of their agency; an administrator as such does not. */
export const handlingRoles = ['COUNTER_OFFICER', 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER', 'CLERK', 'SUPERVISOR'] as const satisfies readonly Role[]

/** The agencies whose dossiers the actor may see. */
export const handledAgencies = (actor: Actor) => agenciesWhere(actor, handlingRoles)

/** Who may read the dossier: its owner, who filed it for them while the mandate holds, and those who handle dossiers in its agency. */
export const maySee = (actor: Actor, dossier: Pick<Known, 'agencyId' | 'ownerId' | 'mandateId'>): boolean =>
  actor.kind === 'system' || actsAsOwner(actor, dossier) || handledAgencies(actor).includes(dossier.agencyId)

/** Those who hold the papers against each other, call and write to the citizen, or answer for it that others do. */
const working = ['COUNTER_OFFICER', 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'SUPERVISOR'] as const

/**
 * What of a dossier's content an official has no need of for their part: who approves decides about a person and calls nobody;
 * the clerk stamps, enters and hands over. The system and the owner see all of it.
 */
export function hiddenFrom(actor: Actor, { agencyId }: Pick<Known, 'agencyId'>): readonly Hidden[] {
  if (actor.kind !== 'official' || working.some((role) => holds(actor, agencyId, role))) return []
  return holds(actor, agencyId, 'APPROVER') ? ['contact'] : ['number', 'contact']
}

/** The copy of what was filed has everything in it, so it opens for whom nothing is hidden from. */
export const mayOpenFiled = (actor: Actor, dossier: Pick<Known, 'agencyId'>): boolean => hiddenFrom(actor, dossier).length === 0

/** Who may file for those who come to the counter of that agency, or write to it. */
export const mayTakeIn = (actor: Actor, agencyId: string): boolean => holds(actor, agencyId, 'COUNTER_OFFICER')

/** What was passed on is given out where it was taken in. */
export const mayGiveOut = (actor: Actor, { agencyId, intakeAgencyId }: Pick<Known, 'agencyId' | 'intakeAgencyId'>): boolean =>
  typeof intakeAgencyId === 'string' && intakeAgencyId !== agencyId && mayTakeIn(actor, intakeAgencyId)

type Given = Pick<Known, 'agencyId'> & { readonly intakeAgencyId: string | null; readonly delivery: 'ELECTRONIC' | 'COUNTER' | 'POST'; readonly completedAt: Date | null }

/**
 * Whose counter the actor would give the result out at: the competent agency's, or that of the agency which took the dossier
 * in, once there is a result to be received there. Null where it is at none of the actor's.
 */
export function givingAgencyOf(actor: Actor, dossier: Given): string | null {
  if (handledAgencies(actor).includes(dossier.agencyId)) return dossier.agencyId
  return dossier.delivery === 'COUNTER' && dossier.completedAt !== null && mayGiveOut(actor, dossier) ? dossier.intakeAgencyId : null
}

/** The agencies whose counters see how what they passed on goes: its state, not what is in it. */
export const passingAgencies = (actor: Actor) => agenciesWhere(actor, ['COUNTER_OFFICER', 'SUPERVISOR'])

type Rule = (actor: Actor, dossier: Known) => boolean

/**
 * The citizen's draft of a procedure, as a condition of a query. Whoever helps as a member of the community digital team has the one
 * draft typed under their assistance, and nothing else of its owner.
 */
export const ownDraft = ({ personId, helpedBy }: Extract<Actor, { kind: 'citizen' }>, procedureCode: string) => ({
  ownerId: personId, procedureCode, status: 'DRAFT' as const, ...(helpedBy && { assistanceId: helpedBy.assistanceId }),
})

const isOwner = (actor: Actor, dossier: Pick<Known, 'ownerId'>) => actor.kind === 'citizen' && !actor.helpedBy && actor.personId === dossier.ownerId

/** The mandate by which the actor acts for the dossier's owner; null for its owner and for strangers. */
export const mandateOver = (actor: Actor, { ownerId, mandateId = null }: Pick<Known, 'ownerId' | 'mandateId'>) =>
  actor.kind === 'citizen' && actor.personId !== ownerId ? mandateFor(actor.mandates, { ownerId, mandateId }) : null

const actsAsOwner = (actor: Actor, dossier: Pick<Known, 'ownerId' | 'mandateId'>): boolean => isOwner(actor, dossier) || mandateOver(actor, dossier) !== null

/** What an owner does to a dossier takes an identity that was vouched for; reading it does not. */
const bindsOwner: Rule = (actor, dossier) => isVouchedFor(actor) && actsAsOwner(actor, dossier)

const ofStep: Rule = (actor, { agencyId, stepRole }) => stepRole !== null && holds(actor, agencyId, stepRole)

/** The step's role, and nobody else holding it: a dossier taken by a colleague is theirs until handed over. */
const hasTurn: Rule = (actor, dossier) =>
  actor.kind === 'official' && ofStep(actor, dossier) && (dossier.assigneeId === null || dossier.assigneeId === actor.officialId)

/** Who files it for somebody at their own counter; in the same breath they take it in, whichever agency is competent. */
const takesIn: Rule = (actor, { intakeAgencyId, takenInById }) =>
  actor.kind === 'official' && actor.officialId === takenInById && mayTakeIn(actor, intakeAgencyId ?? '')

const isHolder: Rule = (actor, { assigneeId }) => actor.kind === 'official' && assigneeId === actor.officialId
const counter: Rule = (actor, { agencyId }) => holds(actor, agencyId, 'COUNTER_OFFICER')
const supervisor: Rule = (actor, { agencyId }) => holds(actor, agencyId, 'SUPERVISOR')
const approver: Rule = (actor, { agencyId }) => holds(actor, agencyId, 'APPROVER')
const administrator: Rule = (actor, { agencyId }) => holds(actor, agencyId, 'ADMINISTRATOR')
const system: Rule = (actor) => actor.kind === 'system'

const rules: Readonly<Record<DossierEvent, Rule>> = {
  submit: bindsOwner,
  answerSupplement: bindsOwner,
  confirmResult: bindsOwner,
  objectToResult: bindsOwner,
  requestWithdrawal: bindsOwner,
  passConfirmation: system,
  closeUnpaid: system,
  fileAtCounter: takesIn,
  accept: (actor, dossier) => hasTurn(actor, dossier) || takesIn(actor, dossier),
  refuse: hasTurn,
  // A further round is the supervisor's to approve; the commands tell the two apart.
  requestSupplement: (actor, dossier) => hasTurn(actor, dossier) || supervisor(actor, dossier),
  proposeSupplement: hasTurn,
  declineSupplement: supervisor,
  forward: hasTurn,
  returnToPrevious: hasTurn,
  draftResult: hasTurn,
  approve: hasTurn,
  // An ending is the leader's: alone where it is their turn, otherwise on an official's proposal.
  stop: approver,
  // While the citizen is waited for it is nobody's turn; the counter minds the date.
  proposeStop: (actor, dossier) => hasTurn(actor, dossier) || (dossier.stepRole === null && counter(actor, dossier)),
  declineStop: approver,
  requestCorrection: bindsOwner,
  declineCorrection: supervisor,
  correct: supervisor,
  requestPayment: hasTurn,
  // At any window of the counter; the system hands over what is electronic and owed nothing for (deliver-electronically).
  handOver: (actor, dossier) => ofStep(actor, dossier) || actor.kind === 'system' || mayGiveOut(actor, dossier),
  take: ofStep,
  reassign: (actor, dossier) => hasTurn(actor, dossier) || supervisor(actor, dossier),
  // The work of somebody who leaves or is away; an administrator sees no more of it than how much it is.
  transfer: (actor, dossier) => isHolder(actor, dossier) || supervisor(actor, dossier) || administrator(actor, dossier) || system(actor, dossier),
  recordPayment: mayRecordFee,
  confirmWithdrawal: counter,
  declineWithdrawal: counter,
  refuseOverdueSupplement: counter,
  recall: supervisor,
  returnUndelivered: counter,
  proposeExtension: (actor, dossier) => hasTurn(actor, dossier) || supervisor(actor, dossier),
  approveExtension: approver,
  declineExtension: approver,
}

/** Who may cause which event. Whether the event is possible at all is the transition table's business. */
export const may = (actor: Actor, event: DossierEvent, dossier: Known): boolean => rules[event](actor, dossier)

/** Who may say who collects the result: its owner alone. */
export const mayNameProxy: Rule = (actor, dossier) => isVouchedFor(actor) && isOwner(actor, dossier)

/** Who looks after results that wait at the counter or are under way by post. */
export const givingAgencies = (actor: Actor) => agenciesWhere(actor, ['COUNTER_OFFICER'])

/** Who sets after how many days the agency reminds of a result. */
export const maySetReminders = (actor: Actor, agencyId: string): boolean => holds(actor, agencyId, 'ADMINISTRATOR')

/** Who may record why a dossier is late: whose turn it is, who gave the result its yes, and the supervisor. */
export const mayRecordDelay = (actor: Actor, dossier: Known): boolean => hasTurn(actor, dossier) || supervisor(actor, dossier) || approver(actor, dossier)

/** Who may ask others about a dossier, and read an outside answer into it: whose turn it is, and the supervisor. */
export const mayAskOpinion = (actor: Actor, dossier: Known): boolean => hasTurn(actor, dossier) || supervisor(actor, dossier)

/** The view whose procedures and steps are told apart: all that is open for who supervises, one's group's turn otherwise. */
export const splitView = (actor: Actor): QueueView => (agenciesWhere(actor, ['SUPERVISOR']).length > 0 ? 'all' : 'turn')

/** What an agency sets for itself is set by its administrators. */
export const maySetRules = (actor: Actor, agencyId: string): boolean => holds(actor, agencyId, 'ADMINISTRATOR')

/** The agencies whose settings the actor sets. */
export const agenciesWithRules = (actor: Actor): readonly string[] => agenciesWhere(actor, ['ADMINISTRATOR'])

/** Who may read data off the papers: whose turn it is, and the counter, whose duty it is (NĐ 107/2021/NĐ-CP). */
export const mayDigitise = (actor: Actor, dossier: Known): boolean => hasTurn(actor, dossier) || counter(actor, dossier)

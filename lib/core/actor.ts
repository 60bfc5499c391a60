declare const minted: unique symbol

/** What a person may be in one agency. One official may hold several, in several agencies. */
export const roles = [
  'COUNTER_OFFICER',
  'CASE_OFFICER',
  'CIVIL_STATUS_OFFICER',
  'APPROVER',
  'CLERK',
  'SUPERVISOR',
  'ADMINISTRATOR',
] as const
export type Role = (typeof roles)[number]

export type Grant = { readonly agencyId: string; readonly role: Role }

/** By what right one person acts for another. */
export const mandateGrounds = ['PARENT_OF_CHILD', 'AUTHORISED_AGENT', 'REPRESENTATIVE'] as const
export type MandateGround = (typeof mandateGrounds)[number]

/** For whom a citizen may act, and by what right. */
export type Mandate = { readonly id: string; readonly ownerId: string; readonly ground: MandateGround }

/** An assistance that is open now: the helper types the one draft of that citizen in that procedure. */
export type Helping = { readonly assistanceId: string; readonly ownerId: string; readonly procedureCode: string }

export type ActorClaims =
  /** A visitor nobody knows; reads what is public. */
  | { readonly kind: 'visitor' }
  /** Signed in with VNeID. `assuranceLevel` is the level of the electronic identity, 1 or 2; filing takes 2. */
  | {
      readonly kind: 'citizen'
      readonly personId: string
      readonly assuranceLevel: 1 | 2
      /** Until when what takes a recent proof to VNeID may be done without a new one. Left out: it may not. */
      readonly provedUntil?: Date
      /** For whom they may act now; read from the database on every request, as grants are. */
      readonly mandates?: readonly Mandate[]
      /** Whom they help now as a member of the community digital team, and with what; read on every request too. */
      readonly helping?: Helping
      /** Set where such a member types in this citizen's name: who, and under which assistance. It opens that draft and nothing else. */
      readonly helpedBy?: { readonly helperId: string; readonly assistanceId: string }
    }
  /**
   * Grants are read from the database on every request, never from a token. `steppedUp`: they proved a second factor
   * within the last minutes, which acts of weight take; left out, they did not.
   */
  | { readonly kind: 'official'; readonly officialId: string; readonly grants: readonly Grant[]; readonly steppedUp?: boolean }
  /** What happens without a person: timers, deliveries, seeds. */
  | { readonly kind: 'system'; readonly job: string }

/** Somebody whose identity was proved. The brand is put on by lib/identity/mint-actor.ts alone. */
export type Actor = ActorClaims & { readonly [minted]: true }

/** The agencies in which the actor holds one of the wanted roles; empty for anybody but an official. */
export function agenciesWhere(actor: Actor, wanted: readonly Role[]): readonly string[] {
  if (actor.kind !== 'official') return []
  return [...new Set(actor.grants.filter((grant) => wanted.includes(grant.role)).map((grant) => grant.agencyId))]
}

/** True where the actor holds the role in that agency. */
export function holds(actor: Actor, agencyId: string, role: Role): boolean {
  return actor.kind === 'official' && actor.grants.some((grant) => grant.agencyId === agencyId && grant.role === role)
}

/** False for an official who must prove a second factor again before an act of weight; the door answers 'step-up' with that page. */
export const hasSteppedUp = (actor: Actor): boolean => actor.kind !== 'official' || actor.steppedUp === true

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

export type ActorClaims =
  /** A visitor nobody knows; reads what is public. */
  | { readonly kind: 'visitor' }
  /** Signed in with VNeID. `assuranceLevel` is the level of the electronic identity, 1 or 2; filing takes 2. */
  | { readonly kind: 'citizen'; readonly personId: string; readonly assuranceLevel: 1 | 2 }
  /** Grants are read from the database on every request, never from a token. */
  | { readonly kind: 'official'; readonly officialId: string; readonly grants: readonly Grant[] }
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

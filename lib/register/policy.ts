import { type Actor, agenciesWhere, holds, type Role } from '@/lib/core/actor'

/** Who writes the books, signs what they say, keeps them and watches over them. */
export const bookRoles = ['CIVIL_STATUS_OFFICER', 'APPROVER', 'CLERK', 'SUPERVISOR'] as const satisfies readonly Role[]

/** The agencies whose books the actor may read. */
export const agenciesOfBooks = (actor: Actor): readonly string[] => agenciesWhere(actor, bookRoles)

/** Who may strike an entry: who signs what stands there, and the supervisor. */
export const mayStrike = (actor: Actor, agencyId: string): boolean => holds(actor, agencyId, 'APPROVER') || holds(actor, agencyId, 'SUPERVISOR')

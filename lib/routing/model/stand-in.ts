import type { Role } from '@/lib/core/actor'

/** One who may sign in and works in the agency, as of a day. */
export type Member = {
  readonly officialId: string
  readonly roles: readonly Role[]
  readonly away: boolean
  /** Who stands in while `away`; null where nobody was named. */
  readonly deputyId: string | null
}

export type Staff = readonly Member[]

/** The member of that id; undefined for those who are disabled or work elsewhere. */
export const memberOf = (staff: Staff, officialId: string): Member | undefined => staff.find((member) => member.officialId === officialId)

/** True where the official holds the role, on duty or not. */
export const isFit = (staff: Staff, officialId: string, role: Role): boolean => memberOf(staff, officialId)?.roles.includes(role) ?? false

/** Those who hold the role and are on duty, in the order of `staff`. */
export const onDuty = (staff: Staff, role: Role): readonly string[] =>
  staff.filter(({ roles, away }) => !away && roles.includes(role)).map(({ officialId }) => officialId)

/**
 * Who does the work of the official today: they themselves when on duty, else their deputy, the deputy's deputy and so
 * on until somebody on duty holds the role. Null where the chain ends, or comes back to somebody who is away.
 */
export function standIn(staff: Staff, officialId: string, role: Role): string | null {
  const asked = new Set<string>()
  let next: string | null = officialId
  while (next !== null && !asked.has(next)) {
    asked.add(next)
    const member: Member | undefined = memberOf(staff, next)
    if (!member) return null
    if (!member.away) return member.roles.includes(role) ? member.officialId : null
    next = member.deputyId
  }
  return null
}

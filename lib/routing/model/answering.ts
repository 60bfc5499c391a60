import type { Role } from '@/lib/core/actor'
import { isFit, memberOf, onDuty, type Staff, standIn } from './stand-in'

/** Who answers for a dossier today, and as what. */
export type Answering = {
  readonly as: 'holder' | 'deputy' | 'group' | 'supervisor' | 'administrator'
  /** Never empty while the agency has an administrator, which no command takes away. */
  readonly officialIds: readonly string[]
}

/**
 * A dossier never has nobody. While it is the office's turn this answers for it: who has it and is on duty; else whom
 * they named as deputy; else all of the step's role who are on duty; else the supervisors on duty, then the
 * administrators on duty, and where the whole house is away its supervisors and administrators all the same.
 * The first three can work it at once; from there on it is to be given to somebody.
 */
export function answersFor(staff: Staff, { role, assigneeId }: { readonly role: Role; readonly assigneeId: string | null }): Answering {
  const working = worksOn(staff, role, assigneeId)
  if (working) return working
  const [supervisors, administrators] = [holders(staff, 'SUPERVISOR'), holders(staff, 'ADMINISTRATOR')]
  const present = (ids: readonly string[]) => ids.filter((id) => memberOf(staff, id)?.away === false)
  if (present(supervisors).length > 0) return { as: 'supervisor', officialIds: present(supervisors) }
  if (present(administrators).length > 0) return { as: 'administrator', officialIds: present(administrators) }
  return supervisors.length > 0 ? { as: 'supervisor', officialIds: supervisors } : { as: 'administrator', officialIds: administrators }
}

function worksOn(staff: Staff, role: Role, assigneeId: string | null): Answering | null {
  const holder = assigneeId !== null && isFit(staff, assigneeId, role) ? assigneeId : null
  const standing = holder && standIn(staff, holder, role)
  if (standing) return { as: standing === holder ? 'holder' : 'deputy', officialIds: [standing] }
  const group = onDuty(staff, role)
  return group.length > 0 ? { as: 'group', officialIds: group } : null
}

const holders = (staff: Staff, role: Role) => staff.filter(({ roles }) => roles.includes(role)).map(({ officialId }) => officialId)

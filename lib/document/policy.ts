import type { Actor } from '@/lib/core/actor'

/** Who may hand a file to that agency: a citizen who may file there, one of its officials, a job. */
export function mayStore(actor: Actor, agencyId: string): boolean {
  switch (actor.kind) {
    case 'citizen':
      return actor.assuranceLevel === 2
    case 'official':
      return actor.grants.some((grant) => grant.agencyId === agencyId)
    case 'system':
      return true
    case 'visitor':
      return false
  }
}

import type { Actor } from '@/lib/core/actor'
import { isVouchedFor } from '@/lib/identity/policy'

/** Who may hand a file to that agency: a citizen who may file there, one of its officials, a job. */
export function mayStore(actor: Actor, agencyId: string): boolean {
  switch (actor.kind) {
    case 'citizen':
      return isVouchedFor(actor)
    case 'official':
      return actor.grants.some((grant) => grant.agencyId === agencyId)
    case 'system':
      return true
    case 'visitor':
      return false
  }
}

/** To whom an unfinished upload belongs: the person or the official who began it, nobody else. */
export function holderOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'citizen':
      return actor.personId
    case 'official':
      return actor.officialId
    case 'system':
    case 'visitor':
      return null
  }
}

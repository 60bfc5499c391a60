import { notFound } from 'next/navigation'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'
import { findAgency } from '@/lib/identity/queries'

/** The agency a page of its administrator is about: the one named in the address, or the first of the actor's own. */
export async function ownAgency(actor: Actor, named: string | string[] | undefined) {
  const own = agenciesWhere(actor, ['ADMINISTRATOR'])
  const agencyId = typeof named === 'string' ? own.find((id) => shortId(id) === named) : own[0]
  const agency = agencyId === undefined ? null : await findAgency(actor, agencyId)
  return agency ?? notFound()
}

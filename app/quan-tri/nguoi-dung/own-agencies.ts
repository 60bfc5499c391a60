import { notFound } from 'next/navigation'
import { agenciesWhere } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** The administrator, and the agency the address names (`don-vi`), else their first; 404 for an agency of others. */
export async function administratorAt(query: Query, backTo: string) {
  const actor = await requireAdministrator(backTo)
  const agencyIds = agenciesWhere(actor, ['ADMINISTRATOR'])
  const named = query['don-vi']
  const agencyId = named === undefined ? agencyIds[0] : agencyIds.find((id) => shortId(id) === named)
  if (agencyId === undefined) notFound()
  return { actor, agencyId, agencyIds }
}

import { notFound } from 'next/navigation'
import { agenciesWithServices } from '@/lib/appointment/policy'
import type { Actor } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** One value of the query, or undefined. */
export function valueOf(query: Query, name: string): string | undefined {
  const value = query[name]
  return Array.isArray(value) ? value[0] : value
}

/** The agency the address names (`don-vi`), else the first whose services the actor keeps; 404 where there is none. */
export function keptAgency(actor: Actor, query: Query): string {
  const own = agenciesWithServices(actor)
  const named = valueOf(query, 'don-vi')
  return (named === undefined ? own[0] : own.find((id) => shortId(id) === named)) ?? notFound()
}

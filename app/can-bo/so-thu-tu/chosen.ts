import { notFound } from 'next/navigation'
import { receivingAgencies } from '@/lib/appointment/policy'
import type { Actor } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'

export type Query = Readonly<Record<string, string | string[] | undefined>>

/** One value of the query, or undefined. */
export function valueOf(query: Query, name: string): string | undefined {
  const value = query[name]
  return Array.isArray(value) ? value[0] : value
}

/** The agency the address names (`don-vi`), else the first at whose counters the actor receives people; 404 where there is none. */
export function agencyOf(actor: Actor, query: Query): string {
  const own = receivingAgencies(actor)
  const named = valueOf(query, 'don-vi')
  return (named === undefined ? own[0] : own.find((id) => shortId(id) === named)) ?? notFound()
}

/** The counter one sits at, and the letters that are received there; all where none is named. */
export function counterIn(query: Query): { counter: string; letters: readonly string[] } {
  const counter = valueOf(query, 'quay') ?? ''
  return {
    counter: /^[1-9]\d?$/.test(counter) ? counter : '',
    letters: [...(valueOf(query, 'viec') ?? '')].filter((letter) => /^[A-Z]$/.test(letter)),
  }
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf, momentOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { Breaker } from '@/prisma/generated/client'
import { isConnected } from './gateway/ask-registry'
import { type RegistrySource, registrySources } from './model'
import { breakerOf } from './model/patience'
import { mayWatchRegistries } from './policy'

/** How the connection with one registry stands. Figures are of the whole portal, for today in Việt Nam. */
export type Connection = {
  readonly source: RegistrySource
  /** not-connected: no address is set; closed: left alone for a while; failing: the last tries failed. */
  readonly state: 'not-connected' | 'closed' | 'failing' | 'works' | 'unknown'
  /** Until when it is left alone. */
  readonly closedUntil: Date | null
  readonly lastSuccess: Date | null
  readonly lastFailure: Date | null
  /** The code of the last failure. */
  readonly lastError: string | null
  /** Questions that went out today, and those of them without an answer; those told from what was kept. */
  readonly asked: number
  readonly unanswered: number
  readonly kept: number
  /** Milliseconds within which 95 of 100 answers came today; null without any. */
  readonly p95: number | null
}

type Figures = { source: string; last_success: Date | null; last_failure: Date | null; asked: bigint; unanswered: bigint; kept: bigint; p95: number | null }

/** What was not sent is no question: an answer kept, a citizen's limit, a registry that is left alone. */
export async function listConnections(actor: Actor, agencyId: string, now: Date): Promise<readonly Connection[]> {
  if (!mayWatchRegistries(actor, agencyId)) return []
  const today = momentOf(dayOf(now), 0)
  const [breakers, figures] = await Promise.all([
    db.breaker.findMany({ where: { name: { in: registrySources.map(breakerOf) } } }),
    db.$queryRaw<Figures[]>`
      SELECT source,
        max(at) FILTER (WHERE outcome IN ('found', 'absent')) AS last_success,
        max(at) FILTER (WHERE outcome = 'unavailable' AND error NOT IN ('CLOSED', 'LIMIT')) AS last_failure,
        count(*) FILTER (WHERE at >= ${today}::timestamptz AND outcome <> 'kept' AND error IS DISTINCT FROM 'CLOSED' AND error IS DISTINCT FROM 'LIMIT') AS asked,
        count(*) FILTER (WHERE at >= ${today}::timestamptz AND outcome = 'unavailable' AND error NOT IN ('CLOSED', 'LIMIT')) AS unanswered,
        count(*) FILTER (WHERE at >= ${today}::timestamptz AND outcome = 'kept') AS kept,
        percentile_disc(0.95) WITHIN GROUP (ORDER BY milliseconds) FILTER (WHERE at >= ${today}::timestamptz AND outcome IN ('found', 'absent')) AS p95
      FROM registry_calls WHERE at >= ${today}::timestamptz - interval '30 days' GROUP BY source`,
  ])
  return registrySources.map((source) => connectionOf(
    source, breakers.find(({ name }) => name === breakerOf(source)), figures.find((row) => row.source === source) ?? neverAsked, now))
}

const neverAsked: Omit<Figures, 'source'> = { last_success: null, last_failure: null, asked: 0n, unanswered: 0n, kept: 0n, p95: null }

function connectionOf(source: RegistrySource, breaker: Breaker | undefined, known: Omit<Figures, 'source'>, now: Date): Connection {
  const closedUntil = breaker?.openUntil && breaker.openUntil > now ? breaker.openUntil : null
  return {
    source, closedUntil, lastSuccess: known.last_success, lastFailure: known.last_failure,
    state: stateOf(source, closedUntil !== null, (breaker?.failures ?? 0) > 0, known.last_success !== null),
    lastError: breaker?.lastError ?? null,
    asked: Number(known.asked), unanswered: Number(known.unanswered), kept: Number(known.kept), p95: known.p95,
  }
}

function stateOf(source: RegistrySource, closed: boolean, failing: boolean, everWorked: boolean): Connection['state'] {
  if (!isConnected(source)) return 'not-connected'
  if (closed) return 'closed'
  return failing ? 'failing' : everWorked ? 'works' : 'unknown'
}

/** So many of the look-ups made before a person had an account are found, the latest first. */
const mostBefore = 500

/** The ids of the look-ups about the citizen from before they had an account; nobody else's are told. */
export async function callsBeforeAccount(actor: Actor): Promise<readonly string[]> {
  if (actor.kind !== 'citizen') return []
  const person = await db.person.findUnique({ where: { id: actor.personId }, select: { personalIdHash: true } })
  if (!person) return []
  const calls = await db.registryCall.findMany({
    where: { subjectHash: person.personalIdHash, ownerId: null }, orderBy: { at: 'desc' }, take: mostBefore, select: { id: true },
  })
  return calls.map(({ id }) => id)
}

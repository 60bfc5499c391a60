import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { env } from '@/lib/core/env'
import { newId, shortId } from '@/lib/core/ids'
import { findAgency } from '@/lib/identity/queries'
import { keepReply, keptReply } from './asking/keeping'
import { askerId, callsSince, logCall } from './asking/logging'
import { askRegistry, isConnected } from './gateway/ask-registry'
import { failed, type Outcome } from './gateway/outcome'
import { type Looked, type LookUpPurpose, type RegistryField, sourceOf, type Subject } from './model'
import { matchOf } from './model/match'
import { mayLookUp } from './policy'
import { lookUpInput } from './schema'

export type LookUp = {
  readonly field: RegistryField
  readonly subject: Subject
  readonly purpose: Exclude<LookUpPurpose, 'connection'>
  readonly agencyId: string
  readonly procedureCode: string
  readonly dossierId?: string
  /** Asks the registry although an answer is kept: an official's check. */
  readonly anew?: boolean
}

const anHourMs = 3_600_000

/**
 * Asks the registry that keeps the field about a person, or tells what it said not long ago. Each look-up is logged, and
 * shown to the person it was about. Answers within REGISTRY_TOTAL_MS whatever the registry does, and never throws for it:
 * whoever asked goes on with a paper. The values are for the dossier and for officials; a page of a citizen shows nobody's
 * but the citizen's own. Null for those who may not ask.
 */
export async function lookUp(actor: Actor, { anew = false, ...asked }: LookUp, now: Date): Promise<Looked | null> {
  if (!mayLookUp(actor, asked.agencyId)) return null
  const source = sourceOf(asked.field)
  const parsed = lookUpInput.safeParse(asked)
  if (!parsed.success) return { state: 'unavailable', source, reason: 'incomplete', retryAt: null }
  if (!isConnected(source)) return { state: 'unavailable', source, reason: 'not-connected', retryAt: null }

  const { dossierId = null, ...given } = parsed.data
  const asking = { id: newId(), dossierId, ...given }
  const began = performance.now()
  const { outcome, at, error, kept } = await settled(actor, asking, anew, now)
  const milliseconds = Math.round(performance.now() - began)
  await logCall(actor, { ...asking, outcome: outcomeOf(outcome, kept), error, milliseconds }, now)
  return told(asking, outcome, at)
}

/** What is kept, or what the registry says now, which is then kept. */
async function settled(actor: Actor, asking: Asking, anew: boolean, now: Date) {
  const known = anew ? null : await keptReply(asking.field, asking.subject, now)
  if (known) return { outcome: known, at: known.fetchedAt, error: null, kept: true }
  const outcome = await askWithin(actor, asking, now)
  if (outcome.ok) await keepReply(asking.field, asking.subject, outcome.reply, now)
  return { outcome, at: now, error: outcome.ok ? null : outcome.error, kept: false }
}

function told({ id: callId, field, subject }: Asking, outcome: Outcome, at: Date): Looked {
  const source = sourceOf(field)
  if (!outcome.ok) return { state: 'unavailable', source, reason: outcome.error === 'LIMIT' ? 'limited' : 'down', retryAt: outcome.notBefore ?? null }
  if (!outcome.reply.found) return { state: 'absent', callId, source, at }
  const { registered, records: [values = {}, ...others] } = outcome.reply
  return { state: 'found', callId, source, at, values, others, ...matchOf(subject, registered) }
}

const outcomeOf = (outcome: Outcome, kept: boolean) => (!outcome.ok ? 'unavailable' : kept ? 'kept' : outcome.reply.found ? 'found' : 'absent')

type Asking = {
  readonly id: string
  readonly field: RegistryField
  readonly subject: Subject
  readonly purpose: LookUpPurpose
  readonly agencyId: string
  readonly procedureCode: string | null
  readonly dossierId: string | null
}

/** Asks unless the citizen has asked too often already: the registry is no place to try numbers out. */
async function askWithin(actor: Actor, { agencyId, ...asking }: Asking, now: Date): Promise<Outcome> {
  const since = new Date(now.getTime() - anHourMs)
  if (actor.kind === 'citizen' && (await callsSince(actor.personId, since)) >= env.REGISTRY_CITIZEN_LIMIT) return failed('LIMIT')
  const agency = await findAgency(actor, agencyId)
  return askRegistry(sourceOf(asking.field), { ...asking, agencyCode: agency?.code ?? '', asker: askerName(actor) }, now)
}

/** The registries take 20 signs: the end of an official's id is as good as the whole, and tells nothing to others. */
const askerName = (actor: Actor): string =>
  actor.kind === 'official' ? shortId(actor.officialId).slice(-20) : actor.kind === 'citizen' ? 'cong-dan' : (askerId(actor) ?? '').slice(0, 20)

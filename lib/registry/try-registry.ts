import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { newId, shortId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { findAgency } from '@/lib/identity/queries'
import { logCall } from './asking/logging'
import { askRegistry, isConnected } from './gateway/ask-registry'
import { registryFields, sourceOf } from './model'
import { mayWatchRegistries } from './policy'
import type { TryRegistryInput } from './schema'

/** Nobody: no personal id begins with three zeros. */
const nobody = { personalId: '000000000000', name: 'KIEM TRA KET NOI', birthDate: '1900' }

/**
 * Asks a registry for nobody, even while it is left alone, to see whether it answers; an answer ends the leaving alone.
 * Refuses 'not-found' for those who do not watch the connections, 'not-connected' where it has no address.
 */
export async function tryRegistry(actor: Actor, { agencyId, source }: TryRegistryInput, now: Date) {
  if (actor.kind !== 'official' || !mayWatchRegistries(actor, agencyId)) return refuse('not-found')
  if (!isConnected(source)) return refuse('not-connected')
  const agency = await findAgency(actor, agencyId)
  const field = registryFields.find((one) => sourceOf(one) === source) ?? registryFields[0]
  const call = { id: newId(), field, subject: nobody, purpose: 'connection' as const, agencyId, procedureCode: null, dossierId: null }
  const began = performance.now()
  const outcome = await askRegistry(source, { ...call, agencyCode: agency?.code ?? '', asker: shortId(actor.officialId).slice(-20) }, now, { even: true })
  const milliseconds = Math.round(performance.now() - began)
  await logCall(actor, { ...call, outcome: outcome.ok ? 'absent' : 'unavailable', error: outcome.ok ? null : outcome.error, milliseconds }, now)
  return ok({ agencyId, source, answers: outcome.ok })
}

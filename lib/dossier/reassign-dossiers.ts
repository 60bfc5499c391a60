import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { ok, refuse } from '@/lib/core/result'
import { reassignDossier } from './reassign-dossier'
import type { ReassignDossiersInput } from './schema/queue'

/**
 * Hands many dossiers over to one colleague, each as by a command of its own: one that cannot go does not keep
 * the others back. The answer says of each whether it went, or why not.
 */
export async function reassignDossiers(actor: Actor, { dossiers, official, reason }: ReassignDossiersInput, now: Date) {
  if (actor.kind !== 'official') return refuse('not-found')
  const results = []
  for (const seen of dossiers) {
    const moved = await reassignDossier(actor, { ...seen, official, reason }, now)
    results.push({ code: seen.code, refusal: moved.ok ? null : moved.code })
  }
  return ok({ results })
}

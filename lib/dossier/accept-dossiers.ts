import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { acceptHeld, hindranceOf } from './change/accept'
import { lockDossier } from './change/load-dossier'
import { may } from './policy'
import type { AcceptDossiersInput } from './schema/queue'

type Seen = AcceptDossiersInput['dossiers'][number]

/**
 * The counter takes in many complete dossiers filed online, each in a transaction of its own: one that cannot be taken in
 * does not keep the others back. The answer says of each whether it was, or why not.
 */
export async function acceptDossiers(actor: Actor, input: AcceptDossiersInput, now: Date) {
  if (actor.kind !== 'official') return refuse('not-found')
  const results = []
  for (const seen of input.dossiers) {
    const taken = await acceptComplete(actor, seen, now)
    results.push({ code: seen.code, refusal: taken.ok ? null : taken.code })
  }
  return ok({ results })
}

const acceptComplete = (actor: Actor, { code, version }: Seen, now: Date) =>
  inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code })
    if (!dossier || !may(actor, 'accept', dossier)) return refuse('not-found')
    if (dossier.version !== version) return refuse('changed-meanwhile')
    const hindrance = await hindranceOf(tx, dossier)
    return hindrance ? refuse(hindrance) : acceptHeld(tx, actor, dossier, { code, version, note: '' }, now)
  })

import 'server-only'
import type { Actor } from '@/lib/core/actor'

// An actor lives as long as the request it was minted for, and so does what was read with it.
const kept = new WeakMap<Actor, Uint8Array>()

/** Remembers the encrypted claims that came with the session, to spare the next query. */
export function keepClaims(actor: Actor, cipher: Uint8Array): void {
  kept.set(actor, cipher)
}

/** Those claims, where the actor came with them. */
export const keptClaims = (actor: Actor): Uint8Array | undefined => kept.get(actor)

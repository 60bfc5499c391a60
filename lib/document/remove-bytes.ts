import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { ok, refuse, type Result } from '@/lib/core/result'
import { storage } from './storage/chosen'

/** Removes the bytes of contents whose keys are destroyed. For the worker only; safe to repeat. */
export async function removeBytes(actor: Actor, { names }: { readonly names: readonly string[] }): Promise<Result<{ readonly removed: number }, 'not-found'>> {
  if (actor.kind !== 'system') return refuse('not-found')
  for (const name of names) await storage.remove(name)
  return ok({ removed: names.length })
}

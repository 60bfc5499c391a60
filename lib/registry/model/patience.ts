import type { RegistryField, RegistrySource } from '../model'
import { keptMinutes } from '../model'

/** Milliseconds one try may take. */
const timeouts: Readonly<Record<RegistrySource, number>> = {
  'national-population': 2500,
  'civil-status': 2500,
  residence: 2500,
  business: 2000,
  'social-insurance': 2500,
  land: 2500,
  health: 2000,
}

/** How long one try of a registry may take, in milliseconds; what was set goes before the table. */
export const triesMs = (source: RegistrySource, set: ReadonlyMap<string, number>): number => set.get(source) ?? timeouts[source]

/** Until when an answer fetched at that moment is kept; null: not at all. What was set goes before the table. */
export function keptUntil(field: RegistryField, fetchedAt: Date, set: ReadonlyMap<string, number>): Date | null {
  const minutes = set.get(field) ?? keptMinutes[field]
  return minutes === 0 ? null : new Date(fetchedAt.getTime() + minutes * 60_000)
}

/** A registry that fails is left alone: half a minute, then longer, at most ten minutes. */
export const registryPace = { firstMs: 30_000, longestMs: 10 * 60_000, probeMs: 5000 } as const

/** By which name the state of a registry is kept (lib/core/breaker). */
export const breakerOf = (source: RegistrySource) => `registry.${source}`

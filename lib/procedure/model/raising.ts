import type { OnlineLevel, ProcedureDefinition } from '../schema'
import { checkDefinition, type Known } from './check-definition'
import { type PartStanding, standingsOf } from './parts'

const after: Readonly<Record<OnlineLevel, OnlineLevel | null>> = { INFO: 'PARTIAL', PARTIAL: 'FULL', FULL: null }

/** The level above; null at the top. */
export const levelAfter = (level: OnlineLevel): OnlineLevel | null => after[level]

export type Raising = {
  readonly to: OnlineLevel
  /** Every part that must stand there at that level, and how far it is. */
  readonly parts: readonly PartStanding[]
  /** Wholly online means that the result is had online too. */
  readonly electronic: boolean
  readonly ready: boolean
}

/** What is missing before the procedure can be offered at a level. */
export function raisingTo(definition: ProcedureDefinition, to: OnlineLevel, known: Known): Raising {
  const raised = { ...definition, level: to }
  const parts = standingsOf(raised, checkDefinition(raised, known)).filter(({ state, problems }) => state === 'missing' || problems.length > 0 || state === 'filled')
  const electronic = to !== 'FULL' || definition.deliveries.includes('ELECTRONIC')
  return { to, parts, electronic, ready: electronic && parts.every(({ state, problems }) => state !== 'missing' && problems.length === 0) }
}

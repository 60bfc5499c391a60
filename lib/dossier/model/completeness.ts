import { componentsAsked } from '@/lib/procedure/model/cases'
import type { Answers } from '@/lib/form/schema'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import type { Status } from './statuses'

/** The papers that these answers make obligatory to hand in and that are not among those handed in, by key. */
export const missingComponents = (definition: ProcedureDefinition, answers: Answers, handedIn: readonly string[]): readonly string[] =>
  componentsAsked(definition, answers)
    .filter(({ kind, required, key }) => kind === 'SUBMIT' && required && !handedIn.includes(key))
    .map(({ key }) => key)

export type IntakeHindrance = 'not-possible' | 'not-online' | 'waits-for-agency' | 'components-missing'

type AtIntake = {
  readonly status: Status
  readonly channel: string
  readonly waitsForAgency: boolean
  readonly definition: ProcedureDefinition
  readonly answers: Answers
  readonly handedIn: readonly string[]
}

/**
 * What stands against taking a dossier in together with others, unseen one by one: only what was filed online and checked by
 * its form then, with every obligatory paper, and waits for nobody. A fee does not: it is collected before the result is
 * handed over, unless the official asks for it earlier.
 */
export function intakeHindrance({ status, channel, waitsForAgency, definition, answers, handedIn }: AtIntake): IntakeHindrance | null {
  if (status !== 'REGISTERED') return 'not-possible'
  if (channel !== 'ONLINE') return 'not-online'
  if (waitsForAgency) return 'waits-for-agency'
  return missingComponents(definition, answers, handedIn).length > 0 ? 'components-missing' : null
}

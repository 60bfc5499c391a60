import type { ProcedureDefinition } from '../schema'
import type { DefinitionProblem } from './check-definition'

/** The parts of a version, in the order in which one makes them. */
export const parts = ['general', 'texts', 'eligibility', 'cases', 'form', 'components', 'fees', 'limits', 'workflow', 'results', 'guide', 'source'] as const
export type Part = (typeof parts)[number]

/** Where each thing that a version holds is edited; its code is the procedure's own. What is doubted is settled on the page of the source. */
export const partOfKey: Readonly<Record<Exclude<keyof ProcedureDefinition, 'code'>, Part>> = {
  name: 'texts', audience: 'texts', summary: 'texts', description: 'texts', conditions: 'texts', steps: 'texts', legalBasis: 'texts', feeNote: 'texts', outcomes: 'texts',
  dataPurpose: 'texts', dataRecipients: 'texts', dataRetention: 'texts',
  sector: 'general', level: 'general', synonyms: 'general', deliveries: 'general', channels: 'general', languages: 'general', formerNames: 'general', lifeEvents: 'general',
  audiences: 'general',
  eligibility: 'eligibility', cases: 'cases', components: 'components', form: 'form', fees: 'fees', timeLimits: 'limits', supplementClock: 'limits', supplementRounds: 'limits',
  workflow: 'workflow', results: 'results', guide: 'guide', source: 'source', doubts: 'source',
}

/** Where what is doubted of that name is edited; what stands on no page of its own is with the source. */
export const partOfDoubt = (name: string): Part => (Object.hasOwn(partOfKey, name) ? partOfKey[name as keyof typeof partOfKey] : 'source')

/**
 * filled: something stands there. empty: nothing, and nothing need be. missing: nothing, and it is wanted.
 * not-needed: nothing, and at this online level it would not be used.
 */
export type PartState = 'filled' | 'empty' | 'missing' | 'not-needed'

export type PartStanding = { readonly part: Part; readonly state: PartState; readonly count: number; readonly problems: readonly DefinitionProblem[] }

const counts: Readonly<Record<Part, (definition: ProcedureDefinition) => number>> = {
  general: () => 1,
  texts: ({ legalBasis }) => legalBasis.length,
  eligibility: ({ eligibility }) => eligibility.length,
  cases: ({ cases }) => cases.length,
  form: ({ form }) => form?.pages.length ?? 0,
  components: ({ components }) => components.length,
  fees: ({ fees }) => fees.length,
  limits: ({ timeLimits }) => timeLimits.length,
  workflow: ({ workflow }) => workflow?.steps.length ?? 0,
  results: ({ results }) => results.length,
  guide: ({ guide }) => (guide ? guide.mistakes.length + Object.keys(guide.samples).length : 0),
  source: ({ source }) => (source ? 1 : 0),
}

const wantedAlways: ReadonlySet<Part> = new Set(['texts', 'limits'])
const wantedToFile: ReadonlySet<Part> = new Set(['form', 'workflow', 'results'])

function stateOf(part: Part, count: number, level: ProcedureDefinition['level']): PartState {
  if (count > 0) return 'filled'
  if (wantedAlways.has(part)) return 'missing'
  if (!wantedToFile.has(part)) return 'empty'
  return level === 'INFO' ? 'not-needed' : 'missing'
}

/** The part a problem belongs to: "fees.copies" is one of the fees. */
export function partOf({ where }: Pick<DefinitionProblem, 'where'>): Part {
  const [head = ''] = where.split('.')
  return head === 'timeLimits' ? 'limits' : (parts.find((part) => part === head) ?? 'general')
}

/** How far each part of the version is; in their order. */
export const standingsOf = (definition: ProcedureDefinition, problems: readonly DefinitionProblem[]): readonly PartStanding[] =>
  parts.map((part) => {
    const count = counts[part](definition)
    return { part, count, state: stateOf(part, count, definition.level), problems: problems.filter((one) => partOf(one) === part) }
  })

/** What to do next: the first part that has problems or is missing; null where all is done. */
export const nextPart = (standings: readonly PartStanding[]): PartStanding | null =>
  standings.find(({ state, problems }) => state === 'missing' || problems.length > 0) ?? null

/**
 * What the registries of the state can tell instead of a paper; what stands before the dot is the registry. A component of
 * a procedure names one of them in `replaceableBy`; an unknown name keeps a version from being published.
 */
export const registryFields = [
  'national-population.person',
  'national-population.residence',
  'national-population.family',
  'civil-status.birth',
  'civil-status.marriage',
  'civil-status.death',
  'residence.dwelling',
  'business.registration',
  'social-insurance.health-card',
  'land.use-right',
  'health.birth-notice',
  'health.death-notice',
] as const
export type RegistryField = (typeof registryFields)[number]

export const registrySources = ['national-population', 'civil-status', 'residence', 'business', 'social-insurance', 'land', 'health'] as const
export type RegistrySource = (typeof registrySources)[number]

/** The registry that keeps the field. */
export const sourceOf = (field: RegistryField): RegistrySource => field.slice(0, field.indexOf('.')) as RegistrySource

/** What a registry is asked for. `connection` asks for nobody: whether it answers at all. */
export const lookUpPurposes = ['prefill', 'replace-component', 'check', 'connection'] as const
export type LookUpPurpose = (typeof lookUpPurposes)[number]

/** Whom a registry is asked about: all three, since it confirms a person and is no free search. */
export type Subject = {
  /** 12 digits, or the 9 of an old identity card. */
  readonly personalId: string
  readonly name: string
  /** "1992-04-18", or "1941" where only the year is known. */
  readonly birthDate: string
}

/** The names of what can be told, in the order in which it is shown. Days are "2026-11-23" (or a year), codes of communes those of the state. */
export const valueNames = [
  'number', 'book', 'registeredOn', 'issuer',
  'personalId', 'oldId', 'name', 'birthDate', 'sex', 'ethnicity', 'nationality', 'maritalStatus', 'hometown', 'birthRegistrationPlace',
  'permanentHome', 'permanentCommune', 'presentHome', 'presentCommune', 'headName', 'headId', 'relationToHead',
  'birthPlace', 'fatherName', 'fatherId', 'motherName', 'motherId', 'spouseName', 'spouseId',
  'husbandName', 'husbandId', 'wifeName', 'wifeId', 'endedOn', 'diedOn',
  'address', 'commune', 'area', 'ownership', 'taxCode', 'businessName', 'status', 'validFrom', 'validTo', 'place',
] as const
export type ValueName = (typeof valueNames)[number]
export type Values = Readonly<Partial<Record<ValueName, string>>>

export type Match = 'full' | 'name-differs' | 'birth-date-differs' | 'both-differ'
/** What was given and what the registry has instead. For officials: it may be somebody else's. */
export type Difference = { readonly what: 'name' | 'birthDate'; readonly given: string; readonly registered: string }

/** Why nothing is known: not connected, not answering (or left alone for a while), asked too often, or the subject lacks a part. */
export type Unavailability = 'not-connected' | 'down' | 'limited' | 'incomplete'

/** What became of a look-up. Whatever it is, nobody is kept from going on by it. */
export type Looked =
  | {
      readonly state: 'found'
      /** The row of the log, as evidence. */
      readonly callId: string
      readonly source: RegistrySource
      /** When the registry said so: earlier than now where it was kept. */
      readonly at: Date
      /** Of several records the newest. */
      readonly values: Values
      /** The other records, newest first. */
      readonly others: readonly Values[]
      readonly match: Match
      readonly differences: readonly Difference[]
    }
  | { readonly state: 'absent'; readonly callId: string; readonly source: RegistrySource; readonly at: Date }
  | { readonly state: 'unavailable'; readonly source: RegistrySource; readonly reason: Unavailability; readonly retryAt: Date | null }

/**
 * For how many minutes an answer is kept before the registry is asked again. What happens once (a birth, a death) keeps;
 * what decides about a right to a place or to money is asked often. REGISTRY_KEEP_MINUTES puts other times over these.
 */
export const keptMinutes: Readonly<Record<RegistryField, number>> = {
  'national-population.person': 24 * 60,
  'national-population.residence': 4 * 60,
  'national-population.family': 24 * 60,
  'civil-status.birth': 24 * 60,
  'civil-status.marriage': 4 * 60,
  'civil-status.death': 60,
  'residence.dwelling': 4 * 60,
  'business.registration': 60,
  'social-insurance.health-card': 4 * 60,
  'land.use-right': 60,
  'health.birth-notice': 60,
  'health.death-notice': 60,
}

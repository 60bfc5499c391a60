import { pruneAnswers } from '@/lib/form/model/reachability'
import { masked } from '@/lib/form/model/masking'
import type { Answers } from '@/lib/form/schema'
import { componentsAsked } from '@/lib/procedure/model/cases'
import type { Component, ProcedureDefinition } from '@/lib/procedure/schema'
import { type Difference, type RegistryField, registryFields, type RegistrySource, type Subject, type Values } from '@/lib/registry/model'
import { comparableName } from '@/lib/registry/model/match'

/** What became of asking the registries for a component. FOUND alone makes it unnecessary; none of the others keeps anybody from filing. */
export const componentFindings = ['FOUND', 'MISMATCH', 'ABSENT', 'UNAVAILABLE'] as const
export type ComponentFinding = (typeof componentFindings)[number]

/** One look-up as it is kept with the dossier. Moments are ISO texts. */
export type Evidence = {
  readonly finding: ComponentFinding
  readonly field: RegistryField
  readonly source: RegistrySource
  /** The row of the registries' log; null where nothing was said. */
  readonly callId: string | null
  /** When the registry said so; null where it said nothing. */
  readonly at: string | null
  readonly askedAt: string
  readonly by: { readonly kind: 'citizen' | 'official'; readonly id: string }
  readonly subject: Subject
  readonly values: Values
  readonly differences: readonly (Difference | ParentDifference)[]
}

/** Somebody who says to be a parent of the person asked about. */
export type Parent = { readonly personalId: string; readonly name: string }
/** The parents that the register names instead; empty where it names none. */
export type ParentDifference = { readonly what: 'parent'; readonly given: string; readonly registered: string }

const numbered = (name: string | undefined, number: string | undefined): string => [name, number && `(${number})`].filter(Boolean).join(' ')

/**
 * What a register of births says of a parent's word: found only where it names them by number and name. Who stands there by
 * name alone is nobody in particular, so an official looks.
 */
export function heldAgainst(look: Evidence, { personalId, name }: Parent): Evidence {
  if (look.finding !== 'FOUND') return look
  const { fatherId, fatherName, motherId, motherName } = look.values
  const parents = [{ id: fatherId, called: fatherName }, { id: motherId, called: motherName }]
  if (parents.some(({ id, called = '' }) => id === personalId && comparableName(called) === comparableName(name))) return look
  const registered = parents.map(({ id, called }) => numbered(called, id)).filter((one) => one !== '').join(', ')
  return { ...look, finding: 'MISMATCH', differences: [{ what: 'parent', given: numbered(name, personalId), registered }] }
}

/** The registry fields that a component may be replaced by, of those known here. */
export const fieldsFor = ({ replaceableBy }: Pick<Component, 'replaceableBy'>): readonly RegistryField[] =>
  registryFields.filter((field) => replaceableBy.includes(field))

/** Number, name and birth date as VNeID names them, of whom the dossier is for. */
export type OwnClaims = { readonly SoDinhDanh?: unknown; readonly HoVaTen?: unknown; readonly NgayThangNamSinh?: unknown }

const said = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

function subjectOf({ replacedAbout }: Component, answers: Answers, claims: OwnClaims): Subject | null {
  const subject = replacedAbout
    ? { personalId: said(answers[replacedAbout.personalId]), name: said(answers[replacedAbout.name]), birthDate: said(answers[replacedAbout.birthDate]) }
    : { personalId: said(claims.SoDinhDanh), name: said(claims.HoVaTen), birthDate: said(claims.NgayThangNamSinh) }
  return Object.values(subject).includes('') ? null : subject
}

export type Replaceable = {
  readonly component: Component
  /** Whom the registries are asked about; null where a part of it is not known, so that nobody can be asked. */
  readonly subject: Subject | null
}

/** The components that these answers call for and that a registry may know instead. */
export function replaceable(definition: ProcedureDefinition, answers: Answers, claims: OwnClaims): readonly Replaceable[] {
  const reached = definition.form ? pruneAnswers(definition.form, answers) : answers
  return componentsAsked(definition, reached)
    .filter((component) => fieldsFor(component).length > 0)
    .map((component) => ({ component, subject: subjectOf(component, reached, claims) }))
}

/** The look-up that says most: whoever is named by several registries is found where one of them agrees. */
export const bestOf = (looks: readonly Evidence[]): Evidence | null =>
  looks.toSorted((a, b) => componentFindings.indexOf(a.finding) - componentFindings.indexOf(b.finding))[0] ?? null

/** A number as its owner may recognise it, and nobody else read it: "•••28". */
const maskedNumber = (number: string): string => masked(number, 2)

/** What a citizen is told of a look-up: nothing of anybody else. */
export type ToldLookUp = {
  readonly componentKey: string
  readonly finding: ComponentFinding
  readonly source: RegistrySource | null
  /** When the registry said so, or was asked. */
  readonly at: Date
  /** The end of the number under which the citizen's own record was found. */
  readonly number: string | null
}

type Known = Pick<ToldLookUp, 'componentKey' | 'finding'> & { readonly askedAt: Date; readonly counts: Evidence | null }

/** A look-up as the citizen with that personal id is told of it; without the id, as somebody else is. */
export function toldLookUp({ componentKey, finding, askedAt, counts }: Known, ownId: string | null): ToldLookUp {
  const number = finding === 'FOUND' && counts?.subject.personalId === ownId ? counts.values.number : undefined
  return { componentKey, finding, source: counts?.source ?? null, at: counts?.at ? new Date(counts.at) : askedAt, number: number ? maskedNumber(number) : null }
}

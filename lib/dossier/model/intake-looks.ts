import type { Answers } from '@/lib/form/schema'
import type { Component, ProcedureDefinition } from '@/lib/procedure/schema'
import type { Subject } from '@/lib/registry/model'
import { type IntakeContent, missingPapers, nothingHanded, usualPapers } from './intake'
import { type Evidence, type OwnClaims, replaceable } from './replacement'

/** What the registries said in place of papers while the counter types the dossier, by the key of the component. */
export type IntakeLooks = Readonly<Record<string, Evidence>>

const isSame = (one: Subject, other: Subject): boolean =>
  one.personalId === other.personalId && one.name === other.name && one.birthDate === other.birthDate

/** Those look-ups that are about whom the answers name now: whoever is typed instead is asked about anew. */
export function standingLooks({ looks = {}, answers }: Pick<IntakeContent, 'looks' | 'answers'>, definition: ProcedureDefinition, claims: OwnClaims): IntakeLooks {
  return Object.fromEntries(replaceable(definition, answers, claims).flatMap(({ component: { key }, subject }) => {
    const look = looks[key]
    return look && subject && isSame(look.subject, subject) ? [[key, look]] : []
  }))
}

/**
 * The components that need not lie on the counter: a registry has them, or has not said for sure, which an official checks
 * later. Only what a registry says it does not know must be shown on paper.
 */
export const coveredBy = (looks: IntakeLooks): readonly string[] =>
  Object.entries(looks).flatMap(([key, { finding }]) => (finding === 'ABSENT' ? [] : [key]))

type Lying = Pick<IntakeContent, 'papers'> & { readonly files: readonly { readonly componentKey: string }[]; readonly looks: IntakeLooks }

/** The components that must still be laid on the counter: there are neither sheets nor a file, and no registry covers them. */
export const stillToLay = (definition: Pick<ProcedureDefinition, 'cases' | 'components'>, answers: Answers, { papers, files, looks }: Lying): readonly Component[] =>
  missingPapers(definition, answers, papers, new Set([...files.map(({ componentKey }) => componentKey), ...coveredBy(looks)]))

/** What was found about somebody stays found, whatever a later question about the same person met. */
export function withLooks(before: IntakeLooks, said: IntakeLooks): IntakeLooks {
  const newer = Object.entries(said).filter(([key, look]) => {
    const known = before[key]
    return known?.finding !== 'FOUND' || look.finding === 'FOUND' || !isSame(known.subject, look.subject)
  })
  return { ...before, ...Object.fromEntries(newer) }
}

/** The sheets without those that stood there only because the procedure usually asks for them, of the components found. */
export function withoutUsual(papers: IntakeContent['papers'], definition: Pick<ProcedureDefinition, 'components'>, found: readonly string[]): { papers: IntakeContent['papers']; spared: readonly string[] } {
  const usual = usualPapers(definition)
  const spared = found.filter((key) => JSON.stringify(papers[key]) === JSON.stringify(usual[key]) && usual[key] !== undefined)
  return { papers: { ...papers, ...Object.fromEntries(spared.map((key) => [key, nothingHanded])) }, spared }
}

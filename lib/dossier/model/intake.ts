import type { CardDoubt } from '@/lib/identity/model/card'
import type { PersonalClaims } from '@/lib/identity/schema'
import { componentsAsked } from '@/lib/procedure/model/cases'
import type { Component, ProcedureDefinition } from '@/lib/procedure/schema'
import type { Answers } from '@/lib/form/schema'
import type { DraftContent } from './draft'
import type { Evidence } from './replacement'

/** What the counter began and did not take in is kept so many days. */
export const sittingLife = { days: 7 } as const

/** How dossiers come in that no citizen files online. */
export const intakeChannels = ['COUNTER', 'POST'] as const
export type IntakeChannel = (typeof intakeChannels)[number]

/** Sheets laid on the counter for a component, and whether the original was seen and given back. */
export type HandedPapers = { readonly originals: number; readonly certifiedCopies: number; readonly plainCopies: number; readonly originalSeen: boolean }

export const nothingHanded: HandedPapers = { originals: 0, certifiedCopies: 0, plainCopies: 0, originalSeen: false }

export type IntakeDelivery = 'ELECTRONIC' | 'COUNTER' | 'POST'

/** A dossier while the counter types it. */
export type IntakeContent = DraftContent & {
  /** By the key of the component; one of which nothing was said is left out. */
  readonly papers: Readonly<Record<string, HandedPapers>>
  /** What the registries said, by the key of the component; left out before anything was asked. */
  readonly looks?: Readonly<Record<string, Evidence>>
  readonly delivery: IntakeDelivery
  readonly deliveryAddress: string
  readonly phone: string
  /** How the fee was paid, as typed so far; empty: not yet. */
  readonly method: string
  readonly reference: string
}

/** An item of the post. Days are written "2026-11-23". */
export type PostItem = { readonly sender: string; readonly postmarkedOn: string; readonly number: string }

/** Whom a sitting is for, and how what is taken in came. */
export type SittingDetail = {
  readonly name: string
  readonly phone: string
  readonly claims: PersonalClaims
  readonly post: PostItem | null
  readonly doubts: readonly CardDoubt[]
}

/** True where something of a component is there, on paper or otherwise. */
const isHanded = ({ key }: Pick<Component, 'key'>, papers: IntakeContent['papers'], there: ReadonlySet<string>): boolean => {
  const { originals, certifiedCopies, plainCopies, originalSeen } = papers[key] ?? nothingHanded
  return there.has(key) || originalSeen || originals + certifiedCopies + plainCopies > 0
}

/** Components that must be handed in and were not: neither sheets, nor one of those that came in as a file or otherwise. */
export const missingPapers = (
  definition: Pick<ProcedureDefinition, 'cases' | 'components'>,
  answers: Answers,
  papers: IntakeContent['papers'],
  there: ReadonlySet<string>,
): readonly Component[] =>
  componentsAsked(definition, answers).filter((component) => component.kind === 'SUBMIT' && component.required && !isHanded(component, papers, there))

/** The most sheets of one kind that are believed. */
const mostSheets = 999

const sheets = (text: string | undefined): number => Math.min(mostSheets, Math.max(0, Math.floor(Number(text ?? 0)) || 0))

/** Names of the fields of a component in the counter's form; the e-form's own names begin with a letter. */
export const paperField = (key: string, column: keyof HandedPapers | 'file' | 'drawn') => `_paper.${key}.${column}`

/** What was posted of these components' papers. */
export function readPapers(entries: readonly (readonly [string, string])[], components: readonly Pick<Component, 'key'>[]): IntakeContent['papers'] {
  const posted = new Map(entries)
  return Object.fromEntries(components.map(({ key }) => [key, {
    originals: sheets(posted.get(paperField(key, 'originals'))),
    certifiedCopies: sheets(posted.get(paperField(key, 'certifiedCopies'))),
    plainCopies: sheets(posted.get(paperField(key, 'plainCopies'))),
    originalSeen: posted.get(paperField(key, 'originalSeen')) === 'on',
  }]))
}

/** What a procedure asks for stands there at first, so that the usual needs no typing. */
export const usualPapers = ({ components }: Pick<ProcedureDefinition, 'components'>): IntakeContent['papers'] =>
  Object.fromEntries(components.filter(({ kind, required }) => kind === 'SUBMIT' && required).map(({ key, originals, copies }) =>
    [key, { ...nothingHanded, originals: originals === 0 && copies === 0 ? 1 : originals, plainCopies: copies }]))

/** The papers of those components alone that the answers call for. */
export const papersAsked = (definition: Pick<ProcedureDefinition, 'cases' | 'components'>, answers: Answers, papers: IntakeContent['papers']): IntakeContent['papers'] => {
  const asked = new Set(componentsAsked(definition, answers).map(({ key }) => key))
  return Object.fromEntries(Object.entries(papers).filter(([key]) => asked.has(key)))
}

import type { ReactNode } from 'react'
import { Localised } from '@/components/ui/localised'
import { type FieldError, isRequired } from '@/lib/form/model/checks'
import { type AskedField } from '@/lib/form/model/fields'
import { answerText } from '@/lib/form/model/lines'
import type { LoadedUnit } from '@/lib/form/model/places'
import type { FieldWarning } from '@/lib/form/model/plausibility'
import { controlTexts } from '@/lib/form/model/read-page'
import type { Answer, Answers, CellAnswer, LocalizedText, SimpleField } from '@/lib/form/schema'
import type { Component } from '@/lib/procedure/schema'
import type { Locale } from '@/lib/text/text'
import { Control } from './control'
import { type FormWords, sentenceOf, warningSentence } from './sentences'

/** What a page of a form is drawn with. */
export type Drawing = {
  /** The draft's answers, unpruned: what was once typed stands there again when its question comes back. */
  readonly answers: Answers
  readonly raw: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  readonly warnings: readonly FieldWarning[]
  /** Where a file handed in on the page can be opened, by its short id; left out, it is only named. */
  readonly fileHref?: ((file: string) => string) | undefined
  /** The components of the procedure, of which one may narrow what a place for files takes. */
  readonly components?: readonly Component[] | undefined
  /** Answers the person may not change. */
  readonly locked: Answers
  /** What the draft was filled with at first; a field that still says so tells where it came from. */
  readonly claimed: Answers
  readonly locale: Locale
  readonly words: FormWords
  /** Communes that were loaded over those the portal brings. */
  readonly units?: readonly LoadedUnit[] | undefined
}

type DrawnFieldProps = {
  readonly drawing: Drawing
  readonly field: SimpleField
  readonly name: string
  readonly answer: CellAnswer | undefined
  /** The answers around it: of the form, and of the rows it stands in. */
  readonly row: Readonly<Record<string, unknown>>
}

const said = (value: LocalizedText | undefined, locale: Locale) => (value ? <Localised value={value} locale={locale} /> : null)

function typeHint(field: SimpleField, words: FormWords): string | null {
  if (field.type === 'time') return words.timeHint
  if (field.hint !== undefined) return null
  return field.type === 'partialDate' ? words.partialDateHint : field.type === 'money' ? words.moneyHint : null
}

/** What was filled in at first at that place: `father.name` looks inside the claim of `father`. */
function claimAt(claimed: Answers, name: string): unknown {
  return name.split('.').reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined), claimed)
}

/** Says where an answer was taken from, until it is changed. */
export function sourceNote({ claimed, words }: Drawing, field: AskedField, name: string, answer: Answer | undefined): string | null {
  const claim = claimAt(claimed, name)
  if (claim === undefined || field.prefill === undefined || JSON.stringify(claim) !== JSON.stringify(answer)) return null
  return words.prefilledNotes[field.prefill.source]
}

/** Each a line; undefined where there is nothing to say. */
export function hintLines(lines: readonly ReactNode[]): ReactNode {
  const given = lines.filter((line) => line !== null)
  return given.length === 0 ? undefined : given.map((line, index) => (
    // The lines never change their order.
    <p key={index}>{line}</p>
  ))
}

/** The definition's hint, the type's, where the value came from, and what looks odd about it. */
function hintOf({ drawing, field, name, answer }: DrawnFieldProps): ReactNode {
  const { locale, words } = drawing
  const warning = drawing.warnings.find((one) => one.field === name)
  return hintLines([
    said(field.hint, locale),
    typeHint(field, words),
    sourceNote(drawing, field, name, answer),
    warning ? <strong className="text-ink">{warningSentence(warning, locale, words)}</strong> : null,
  ])
}

type LockedFieldProps = { readonly drawing: Drawing; readonly field: AskedField; readonly answer: Answer | undefined }

/** Read only, and not posted: the server puts locked answers back itself. */
export function LockedField({ drawing: { locale, words }, field, answer }: LockedFieldProps) {
  const { text, lang } = answerText(field, answer, locale, words.answers)
  return (
    <dl className="mb-7">
      <dt className="font-bold">{said(field.label, locale)}</dt>
      <dd className="mt-1" lang={lang}>
        {text}
      </dd>
      <dd className="text-sm text-soft">{words.lockedNotes[field.prefill?.source ?? 'vneid']}</dd>
    </dl>
  )
}

/** One field with its label, hint and errors, filled with what was typed. */
export function DrawnField(props: DrawnFieldProps) {
  const { drawing, field, name, answer } = props
  const { locale, words, raw } = drawing
  const errors = new Map(
    drawing.errors
      .filter((error) => error.field === name || error.field.startsWith(`${name}.`))
      .map((error) => [error.field, sentenceOf(error, locale, words)]),
  )
  const around = {
    label: said(field.label, locale),
    hint: hintOf(props),
    error: [...errors.values()][0],
    optional: isRequired(field, props.row) ? undefined : words.optional,
  }
  const texts = controlTexts(field, name, answer, raw)
  return <Control field={field} name={name} texts={texts} around={around} errors={errors} locale={locale} words={words} units={drawing.units} />
}

/** The answer of a field that is no table. */
export const simpleAnswer = (answer: Answer | undefined): CellAnswer | undefined => answer as CellAnswer | undefined

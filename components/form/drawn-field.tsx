import type { ReactNode } from 'react'
import { Localised } from '@/components/ui/localised'
import type { FieldError } from '@/lib/form/model/checks'
import { holds } from '@/lib/form/model/conditions'
import { answerText } from '@/lib/form/model/lines'
import type { FieldWarning } from '@/lib/form/model/plausibility'
import { controlTexts } from '@/lib/form/model/read-page'
import type { Answer, Answers, CellAnswer, LocalizedText, Row, SimpleField } from '@/lib/form/schema'
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
  /** Answers the person may not change. */
  readonly locked: Answers
  /** What the draft was filled with at first; a field that still says so tells where it came from. */
  readonly claimed: Answers
  readonly locale: Locale
  readonly words: FormWords
}

type DrawnFieldProps = {
  readonly drawing: Drawing
  readonly field: SimpleField
  readonly name: string
  readonly answer: CellAnswer | undefined
  /** The cells beside it, in a table. */
  readonly row?: Row
}

const isRequired = (field: SimpleField, scope: Readonly<Record<string, unknown>>): boolean =>
  typeof field.required === 'boolean' ? field.required : holds(field.required, scope)

const said = (value: LocalizedText | undefined, locale: Locale) => (value ? <Localised value={value} locale={locale} /> : null)

function typeHint(field: SimpleField, words: FormWords): string | null {
  if (field.type === 'time') return words.timeHint
  return field.type === 'partialDate' && field.hint === undefined ? words.partialDateHint : null
}

/** The definition's hint, the type's, where the value came from, and what looks odd about it: each a line. */
function hintOf({ drawing, field, name, answer }: DrawnFieldProps): ReactNode {
  const { claimed, locale, words } = drawing
  const claim = claimed[name]
  const warning = drawing.warnings.find((one) => one.field === name)
  const lines = [
    said(field.hint, locale),
    typeHint(field, words),
    claim !== undefined && JSON.stringify(claim) === JSON.stringify(answer) ? words.prefilledNote : null,
    warning ? <strong className="text-ink">{warningSentence(warning, locale, words)}</strong> : null,
  ]
  const given = lines.filter((line) => line !== null)
  return given.length === 0 ? undefined : given.map((line, index) => (
    // The lines never change their order.
    <p key={index}>{line}</p>
  ))
}

/** Read only, and not posted: the server puts locked answers back itself. */
function LockedField({ drawing: { locale, words }, field, answer }: DrawnFieldProps) {
  const { text, lang } = answerText(field, answer, locale, words.answers)
  return (
    <dl className="mb-7">
      <dt className="font-bold">{said(field.label, locale)}</dt>
      <dd className="mt-1" lang={lang}>
        {text}
      </dd>
      <dd className="text-sm text-soft">{words.lockedNote}</dd>
    </dl>
  )
}

/** One field with its label, hint and errors, filled with what was typed. */
export function DrawnField(props: DrawnFieldProps) {
  const { drawing, field, name, answer } = props
  const { locale, words, raw } = drawing
  if (drawing.locked[name] !== undefined) return <LockedField {...props} />
  const errors = new Map(
    drawing.errors
      .filter((error) => error.field === name || error.field.startsWith(`${name}.`))
      .map((error) => [error.field, sentenceOf(error, locale, words)]),
  )
  const around = {
    label: said(field.label, locale),
    hint: hintOf(props),
    error: [...errors.values()][0],
    optional: isRequired(field, { ...drawing.answers, ...props.row }) ? undefined : words.optional,
  }
  const texts = controlTexts(field, name, answer, raw)
  return <Control field={field} name={name} texts={texts} around={around} errors={errors} locale={locale} words={words} />
}

/** The answer of a field that is no table. */
export const simpleAnswer = (answer: Answer | undefined): CellAnswer | undefined => answer as CellAnswer | undefined

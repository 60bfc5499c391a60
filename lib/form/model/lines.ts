import type { Answer, Answers, FormDefinition, FormField, LocalizedText, ReadField, SimpleField, TableField } from '../schema'
import { dayInFigures, placeText, textOf } from './conditions'
import { isAsked, localize, rowsOf } from './fields'
import { optionsOf } from './lists'
import { computedValue, pruneAnswers, reachablePages, shownColumns, shownSections } from './reachability'

/** A text and, where it is Vietnamese on an English page, that it is. */
export type Said = { readonly text: string; readonly lang?: 'vi' }

export type AnswerLine = {
  readonly key: string
  readonly label: Said
  /** '' where a field that is asked was left empty. */
  readonly value: Said
  /** What a table has instead of a value. */
  readonly rows?: readonly AnswerRow[]
  /** Follows from other answers; nobody typed it. */
  readonly isComputed?: true
}
export type AnswerRow = { readonly title: Said; readonly lines: readonly AnswerLine[] }
export type AnswerSection = { readonly key: string; readonly pageKey: string; readonly title: Said; readonly lines: readonly AnswerLine[] }

type Locale = 'vi' | 'en'
/** `text(locale).form.answers`. */
export type AnswerWords = { readonly yes: string; readonly no: string }
type Way = { readonly locale: Locale; readonly words: AnswerWords }

const vietnamese = /[àáãâèéêìíòóõôùúýăđĩũơưạ-ỹ]/i

/** What somebody typed, or a place's name: marked on an English page where it is written in Vietnamese. */
const typedText = (text: string, locale: Locale): Said => (locale === 'en' && vietnamese.test(text) ? { text, lang: 'vi' } : { text })

function optionText(field: SimpleField, answer: Answer, locale: Locale): Said {
  const chosen = Array.isArray(answer) ? answer : [answer]
  const labels = chosen.map((value): LocalizedText | undefined => optionsOf(field).find((option) => option.value === value)?.label)
  const said = labels.map((label, index) => (label ? localize(label, locale) : { text: textOf(chosen[index]) }))
  return { text: said.map((one) => one.text).join('; '), ...(said.some((one) => one.lang) ? { lang: 'vi' } as const : {}) }
}

/** One answer as a person reads it: dates as 23/11/2026, an option's label, an address in one line. */
export function answerText(field: SimpleField, answer: Answer | undefined, locale: Locale, words: AnswerWords): Said {
  if (answer === undefined) return { text: '' }
  switch (field.type) {
    case 'date': case 'partialDate':
      return { text: dayInFigures(textOf(answer)) }
    case 'yesNo':
      return { text: answer === true ? words.yes : words.no }
    case 'choice': case 'select': case 'choices':
      return optionText(field, answer, locale)
    case 'address':
      return typedText(placeText(answer), locale)
    default:
      return typedText(textOf(answer), locale)
  }
}

function simpleLine(field: SimpleField, answer: Answer | undefined, { locale, words }: Way): AnswerLine {
  return { key: field.key, label: localize(field.label, locale), value: answerText(field, answer, locale, words) }
}

function tableLine(table: TableField, answers: Answers, way: Way): AnswerLine {
  const title = localize(table.rowLabel, way.locale)
  const rows = rowsOf(answers[table.key]).map((row, index) => ({
    title: { ...title, text: `${title.text} ${String(index + 1)}` },
    lines: shownColumns(table, row, answers).map((column) => simpleLine(column, row[column.key], way)),
  }))
  return { key: table.key, label: localize(table.label, way.locale), value: { text: '' }, rows }
}

const computedLine = (field: Extract<ReadField, { type: 'computed' }>, answers: Answers, { locale }: Way): AnswerLine =>
  ({ key: field.key, label: localize(field.label, locale), value: typedText(computedValue(field, answers), locale), isComputed: true })

function lineOf(field: FormField, answers: Answers, way: Way): readonly AnswerLine[] {
  if (!isAsked(field)) return field.type === 'computed' ? [computedLine(field, answers, way)] : []
  return [field.type === 'table' ? tableLine(field, answers, way) : simpleLine(field, answers[field.key], way)]
}

/**
 * The answers that count, to be read: for the review, the paper of what was filed and the workbench. Sections without
 * a title of their own carry their page's. Fields asked and left empty are there too.
 */
export function answerLines(form: FormDefinition, answers: Answers, locale: Locale, words: AnswerWords): readonly AnswerSection[] {
  const kept = pruneAnswers(form, answers)
  return reachablePages(form, kept).flatMap((page) =>
    shownSections(page, kept)
      .map((section) => ({
        key: section.key,
        pageKey: page.key,
        title: localize(section.title ?? page.title, locale),
        lines: section.fields.flatMap((field) => lineOf(field, kept, { locale, words })),
      }))
      .filter((section) => section.lines.length > 0))
}

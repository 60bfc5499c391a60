import { formatDong } from '@/lib/core/money'
import type { Answer, Answers, FormDefinition, FormField, GroupField, LocalizedText, ReadField, Row, SimpleField, TableField } from '../schema'
import { dayInFigures, placeText, textOf } from './conditions'
import { type AskedField, inner, isAsked, localize, rowOf, rowsOf, within } from './fields'
import { isGroup } from './groups'
import { optionsOf } from './lists'
import { computedValue, pruneAnswers, reachablePages, shownInside, shownSections } from './reachability'

/** A text and, where it is Vietnamese on an English page, that it is. */
export type Said = { readonly text: string; readonly lang?: 'vi' }

export type AnswerLine = {
  readonly key: string
  readonly label: Said
  /** '' where a field that is asked was left empty. */
  readonly value: Said
  /** What a table has instead of a value. */
  readonly rows?: readonly AnswerRow[]
  /** What a group has instead of a value; none where nothing was said. */
  readonly parts?: readonly AnswerLine[]
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

const fileNames = (answer: Answer): string => rowsOf(answer).map(({ name }) => textOf(name)).join('; ')

/** The parts of a group in one line: "Nguyễn Thị Hoa; 01/05/1990; Nữ". */
function groupText(group: GroupField, answer: Answer, locale: Locale, words: AnswerWords): Said {
  const row = rowOf(answer)
  const said = inner(group).map((part) => answerText(part, row[part.key], locale, words)).filter(({ text }) => text !== '')
  return { text: said.map(({ text }) => text).join('; '), ...(said.some(({ lang }) => lang) ? { lang: 'vi' } as const : {}) }
}

/** A table as running text: "Con 1: An, 01/05/2020; Con 2: Bình"; '' where nobody wrote in it. */
function tableText(table: TableField, answer: Answer | undefined, locale: Locale, words: AnswerWords): string {
  const title = localize(table.rowLabel, locale).text
  const rows = rowsOf(answer).map((row) => rowText(table.columns, row, locale, words)).filter((text) => text !== '')
  return rows.map((text, index) => `${title} ${String(index + 1)}: ${text}`).join('; ')
}

const rowText = (cells: readonly AskedField[], row: Row, locale: Locale, words: AnswerWords): string =>
  cells.map((cell) => cellText(cell, row[cell.key], locale, words)).filter((text) => text !== '').join(', ')

/** A yes or no says nothing without what was asked. */
function cellText(cell: AskedField, answer: Answer | undefined, locale: Locale, words: AnswerWords): string {
  if (isGroup(cell)) return rowText(inner(cell, true), rowOf(answer), locale, words)
  const { text } = answerText(cell, answer, locale, words)
  if (text === '') return ''
  if (cell.type === 'table') return `(${text})`
  return cell.type === 'yesNo' ? `${localize(cell.label, locale).text} ${text}` : text
}

/**
 * One answer as a person reads it: dates as 23/11/2026, money as 1.500.000 đồng, an option's label, an address or a group
 * in one line, files by their names, a table row after row.
 */
export function answerText(field: AskedField, answer: Answer | undefined, locale: Locale, words: AnswerWords): Said {
  if (answer === undefined) return { text: '' }
  switch (field.type) {
    case 'table':
      return typedText(tableText(field, answer, locale, words), locale)
    case 'file':
      return typedText(fileNames(answer), locale)
    case 'person': case 'consent':
      return groupText(field, answer, locale, words)
    case 'money':
      return { text: Number.isSafeInteger(answer) ? formatDong(answer as number, locale) : textOf(answer) }
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

/** The rows and groups around a line. */
type Around = { readonly scope: Readonly<Record<string, unknown>>; readonly inTable: boolean }

function askedLine(field: AskedField, answer: Answer | undefined, around: Around, way: Way): AnswerLine {
  if (field.type === 'table') return tableLine(field, answer, around, way)
  const line = { key: field.key, label: localize(field.label, way.locale), value: answerText(field, answer, way.locale, way.words) }
  if (!isGroup(field)) return line
  const row = rowOf(answer)
  const scope = within(around.scope, row)
  const shown = answer === undefined ? [] : shownInside(field, row, around.scope, around.inTable)
  return { ...line, parts: shown.map((part) => askedLine(part, row[part.key], { ...around, scope }, way)) }
}

function tableLine(table: TableField, answer: Answer | undefined, { scope }: Around, way: Way): AnswerLine {
  const title = localize(table.rowLabel, way.locale)
  const rows = rowsOf(answer).map((row, index) => ({
    title: { ...title, text: `${title.text} ${String(index + 1)}` },
    lines: shownInside(table, row, scope, true).map((column) => askedLine(column, row[column.key], { scope: within(scope, row), inTable: true }, way)),
  }))
  return { key: table.key, label: localize(table.label, way.locale), value: { text: '' }, rows }
}

const computedLine = (field: Extract<ReadField, { type: 'computed' }>, answers: Answers, { locale }: Way): AnswerLine =>
  ({ key: field.key, label: localize(field.label, locale), value: typedText(computedValue(field, answers), locale), isComputed: true })

function lineOf(field: FormField, answers: Answers, way: Way): readonly AnswerLine[] {
  if (!isAsked(field)) return field.type === 'computed' ? [computedLine(field, answers, way)] : []
  return [askedLine(field, answers[field.key], { scope: answers, inTable: false }, way)]
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

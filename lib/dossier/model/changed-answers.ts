import { type AnswerLine, answerLines, type AnswerWords } from '@/lib/form/model/lines'
import type { Answers, FormDefinition } from '@/lib/form/schema'

/** One answer that is otherwise than it was; '' where nothing was said, or it was not asked. */
export type ChangedAnswer = { readonly key: string; readonly section: string; readonly label: string; readonly before: string; readonly after: string }

type Said = Pick<ChangedAnswer, 'key' | 'section' | 'label'> & { readonly value: string }

/** A line, and what is inside it: the parts of a group, the cells of a table's rows, each under a name that says where it stands. */
function inLine(line: AnswerLine, at: Omit<Said, 'value'>): Said[] {
  const under = (parts: readonly AnswerLine[], key: string, label: string) =>
    parts.flatMap((part) => inLine(part, { ...at, key: `${key}.${part.key}`, label: `${label} – ${part.label.text}` }))
  if (line.rows) return line.rows.flatMap((row, index) => under(row.lines, `${at.key}.${String(index)}`, `${at.label}, ${row.title.text}`))
  return line.parts && line.parts.length > 0 ? under(line.parts, at.key, at.label) : [{ ...at, value: line.value.text }]
}

const saidIn = (form: FormDefinition, answers: Answers, words: AnswerWords): Said[] =>
  answerLines(form, answers, 'vi', words).flatMap(({ title, lines }) =>
    lines.flatMap((line) => inLine(line, { key: line.key, section: title.text, label: line.label.text })))

/** What differs between two states of the answers of one form, field by field in the order of the form. */
export function changedAnswers(form: FormDefinition, before: Answers, after: Answers, words: AnswerWords): readonly ChangedAnswer[] {
  const [old, now] = [saidIn(form, before, words), saidIn(form, after, words)]
  const [oldBy, nowBy] = [old, now].map((said) => new Map(said.map((one) => [one.key, one.value])))
  // What is said no more comes after what is.
  const all = [...now, ...old.filter(({ key }) => !nowBy?.has(key))]
  return all
    .map(({ value: _value, ...at }) => ({ ...at, before: oldBy?.get(at.key) ?? '', after: nowBy?.get(at.key) ?? '' }))
    .filter((one) => one.before !== one.after)
}

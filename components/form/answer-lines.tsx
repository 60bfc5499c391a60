import type { ReactNode } from 'react'
import { SummaryList } from '@/components/ui/summary-list'
import type { AnswerLine, AnswerSection, Said } from '@/lib/form/model/lines'
import { controlId, type FormWords } from './sentences'

const Spoken = ({ said: { text, lang } }: { readonly said: Said }) => (lang ? <span lang={lang}>{text}</span> : text)

type Words = Pick<FormWords, 'notAnswered' | 'noRows' | 'change'>

const Cells = ({ lines, words }: { readonly lines: readonly AnswerLine[]; readonly words: Words }) =>
  lines.map((cell) => (
    <div key={cell.key}>
      <Spoken said={cell.label} />: <Value line={cell} words={words} />
    </div>
  ))

function Value({ line, words }: { readonly line: AnswerLine; readonly words: Words }): ReactNode {
  if (line.parts !== undefined && line.parts.length > 0) return <Cells lines={line.parts} words={words} />
  if (line.rows === undefined) {
    return line.value.text === '' ? <span className="text-soft">{words.notAnswered}</span> : <Spoken said={line.value} />
  }
  if (line.rows.length === 0) return <span className="text-soft">{words.noRows}</span>
  return (
    <ol>
      {line.rows.map((row) => (
        <li key={row.title.text} className="mb-3">
          <p className="font-bold">
            <Spoken said={row.title} />
          </p>
          <Cells lines={row.lines} words={words} />
        </li>
      ))}
    </ol>
  )
}

export type AnswerListProps = {
  readonly sections: readonly AnswerSection[]
  readonly words: Words
  /** Level of the sections' headings, 2 when left out. */
  readonly level?: 2 | 3
}

type Change = { readonly hrefOf: (pageKey: string) => string; readonly locked: readonly string[] }

function Sections({ sections, words, level = 2, change }: AnswerListProps & { readonly change?: Change }) {
  const Heading = `h${String(level)}` as 'h2' | 'h3'
  return sections.map((section) => (
    <section key={`${section.pageKey} ${section.key}`}>
      <Heading className="mb-3 text-lg font-bold">
        <Spoken said={section.title} />
      </Heading>
      <SummaryList
        items={section.lines.map((line) => ({
          key: line.key,
          label: <Spoken said={line.label} />,
          value: <Value line={line} words={words} />,
          change: change && !line.isComputed && !change.locked.includes(line.key)
            ? { href: `${change.hrefOf(section.pageKey)}#${controlId(line.key)}`, text: words.change, about: line.label.text }
            : undefined,
        }))}
      />
    </section>
  ))
}

/** What was answered, to be read: for officials and for a dossier that was filed. */
export const AnswerList = (props: AnswerListProps) => <Sections {...props} />

export type AnswerSummaryProps = AnswerListProps & {
  /** Address of a page of the form. */
  readonly hrefOf: (pageKey: string) => string
  /** Keys of the fields that cannot be changed. */
  readonly locked?: readonly string[]
}

/** What was answered, before it is filed: each line with a link to its field. */
export const AnswerSummary = ({ hrefOf, locked = [], ...list }: AnswerSummaryProps) => <Sections {...list} change={{ hrefOf, locked }} />

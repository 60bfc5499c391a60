import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { formatMoment } from '@/lib/core/dates'
import { type AnswerLine, answerLines } from '@/lib/form/model/lines'
import type { Answers, FormDefinition } from '@/lib/form/schema'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'

const { bench, answers: answerWords } = officialText.office

const item = ({ key, label, value }: AnswerLine) => ({ key, label: label.text, value: value.text === '' ? bench.empty : value.text })

function Lines({ lines }: { readonly lines: readonly AnswerLine[] }) {
  const plain = lines.filter(({ rows }) => rows === undefined)
  const tables = lines.filter(({ rows }) => rows !== undefined)
  return (
    <>
      {plain.length > 0 ? <SummaryList items={plain.map(item)} /> : null}
      {tables.map(({ key, label, rows = [] }) => (
        <div key={key}>
          <h4 className="mb-2 font-bold">{label.text}</h4>
          {rows.length === 0 ? <p className="mb-8">{bench.empty}</p> : null}
          {rows.map((row) => (
            <div key={row.title.text} className="ml-4">
              <p className="font-bold text-soft">{row.title.text}</p>
              <SummaryList items={row.lines.map(item)} />
            </div>
          ))}
        </div>
      ))}
    </>
  )
}

/** The answers of a form, section by section. */
export function AnswerSections({ form, answers }: { readonly form: FormDefinition; readonly answers: Answers }) {
  return answerLines(form, answers, 'vi', answerWords).map((section) => (
    <section key={`${section.pageKey}-${section.key}`}>
      <h3 className="mb-2 text-lg">{section.title.text}</h3>
      <Lines lines={section.lines} />
    </section>
  ))
}

/** What the citizen wrote, as it stands, and what stood there before a supplement. Nobody changes it here. */
export function AnswersSection({ dossier }: { readonly dossier: Case }) {
  const { form } = dossier.definition
  return (
    <section aria-labelledby="noi-dung-khai">
      <h2 id="noi-dung-khai" className="mb-4 text-xl">
        {bench.answers}
      </h2>
      {form ? <AnswerSections form={form} answers={dossier.answers} /> : <p className="mb-8">{bench.noAnswers}</p>}
      {form
        ? dossier.changes.map(({ at, before }) => (
            <Details key={at.toISOString()} summary={bench.earlier(formatMoment(at))}>
              <AnswerSections form={form} answers={before} />
            </Details>
          ))
        : null}
      <p className="mb-8 text-sm text-soft">{bench.version(dossier.versionNumber)}</p>
    </section>
  )
}

import { Button } from '@/components/ui/button'
import { Checkboxes, Radios } from '@/components/ui/choices'
import { type Column, DataTable } from '@/components/ui/data-table'
import { DateInput } from '@/components/ui/date-input'
import { Notification } from '@/components/ui/notification'
import { Tag } from '@/components/ui/tag'
import { Select, TextInput } from '@/components/ui/text-input'
import { formatDong } from '@/lib/core/money'
import type { FormField } from '@/lib/form/schema'
import { explainFees, feesFor, type FeeVerdict, totalOf } from '@/lib/procedure/model/fees'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { applicantKinds } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { caseOptions, channelOptions } from '../choices'
import { answerName, askedDay, askedFiling, feeFields, first, type Query } from './asked'

const { parts: { fees: words }, procedures: { fee, form } } = officialText

const optionsOf = (field: FormField) => {
  if (field.type === 'yesNo') return [{ value: 'true', label: words.yes }, { value: 'false', label: words.no }]
  const own = field.type === 'choice' || field.type === 'choices' || field.type === 'select' ? field.options : []
  return own.map(({ value, label }) => ({ value, label: label.vi }))
}

function AnswerField({ field, query }: { readonly field: FormField; readonly query: Query }) {
  const name = answerName(field.key)
  const label = 'label' in field ? field.label.vi : field.key
  const options = optionsOf(field)
  const shared = { name, label, width: 'full', defaultValue: first(query, name) } as const
  return options.length > 0 ? (
    <Select {...shared} options={options} empty={words.notAnswered} />
  ) : (
    <TextInput {...shared} inputMode={field.type === 'number' || field.type === 'money' ? 'numeric' : undefined} autoComplete="off" />
  )
}

const outcomeOf = (one: FeeVerdict): string =>
  one.verdict === 'hindered' ? `${words.verdicts.hindered}: ${one.why.map((why) => words.hindrances[why]).join(', ')}` : words.verdicts[one.verdict]

const columns: readonly Column<FeeVerdict>[] = [
  { key: 'rule', header: words.rule, names: true, cell: ({ rule }) => rule.label.vi },
  { key: 'outcome', header: words.outcome, cell: (one) => (one.verdict === 'counts' ? <Tag tone="done">{outcomeOf(one)}</Tag> : outcomeOf(one)) },
  {
    key: 'amount', header: words.amount, number: true,
    cell: ({ verdict, rule, quantity, amount }) =>
      verdict !== 'counts' ? '–' : rule.quantityField === undefined ? formatDong(amount) : `${String(quantity)} × ${formatDong(rule.amount)} = ${formatDong(amount)}`,
  },
]

type CalculatorProps = {
  readonly definition: ProcedureDefinition
  readonly query: Query
  readonly now: Date
  /** Questions and answers beside each other, where the whole width is there. */
  readonly wide?: boolean
}

/** What a made-up filing would have to pay, and why: a plain form of the page's own address. */
export function Calculator({ definition, query, now, wide = false }: CalculatorProps) {
  const filing = askedFiling(definition, query, now)
  const cases = caseOptions(definition)
  const day = (part: string) => first(query, `ngay.${part}`)
  return (
    <section aria-labelledby="tinh-thu" className="min-w-0 scroll-mt-4 rounded-lg border border-rule bg-paper p-5">
      <h2 id="tinh-thu" className="text-xl">
        {words.calculator}
      </h2>
      <p className="mt-1 mb-5 text-soft">{words.calculatorLead}</p>
      <div className={wide ? 'grid items-start gap-x-10 gap-y-8 lg:grid-cols-[2fr_3fr]' : 'grid gap-8'}>
        <form method="get" action="#tinh-thu" className="min-w-0 max-w-text">
          <Radios name="kenh" label={words.channel} choices={channelOptions} defaultValue={filing.channel} />
          {cases.length === 0 ? null : (
            <Select name="truong-hop" label={words.case} options={cases} empty={words.noCase} defaultValue={filing.caseKey ?? ''} width="full" />
          )}
          <Checkboxes
            name="nguoi"
            label={words.applicant}
            choices={applicantKinds.map((value) => ({ value, label: fee.applicants[value] }))}
            defaultValue={filing.applicant}
          />
          <DateInput
            name="ngay"
            label={words.day}
            hint={words.dayHint}
            labels={form.dateParts}
            error={askedDay(query) === undefined ? words.badDay : undefined}
            defaultValue={{ day: day('day'), month: day('month'), year: day('year') }}
          />
          {feeFields(definition).map((field) => (
            <AnswerField key={field.key} field={field} query={query} />
          ))}
          <Button variant="secondary">{words.calculate}</Button>
        </form>
        <div className="min-w-0">
          <Notification title={`${words.total}: ${formatDong(totalOf(feesFor(definition, filing)))}`} />
          <DataTable caption={words.results} columns={columns} rows={explainFees(definition, filing)} rowKey={({ rule }) => rule.key} />
        </div>
      </div>
    </section>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { procedureHere, wordsIn } from '@/app/_pages/procedure/found'
import { FormPageFields } from '@/components/form/form-page-fields'
import { summaryErrors } from '@/components/form/sentences'
import { Button } from '@/components/ui/button'
import { Checkboxes } from '@/components/ui/choices'
import { DataTable } from '@/components/ui/data-table'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { formatDong } from '@/lib/core/money'
import { type FeeLine, feesFor, totalOf } from '@/lib/procedure/model/fees'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { askedFees, type AskedFees } from './asked-fees'
import { Above, FilingFields, filingErrors } from './filing-fields'
import { dayParts, type Query } from './query'

export type CalculatorPageProps = { readonly locale: Locale; readonly params: Promise<{ readonly code: string }>; readonly searchParams: Promise<Query> }

/** The title of the calculator and of the procedure; results are nothing for search engines. */
export async function feeCalculatorMetadata({ locale, params }: Pick<CalculatorPageProps, 'locale' | 'params'>): Promise<Metadata> {
  const found = await procedureHere((await params).code)
  const { calculators, faults } = text(locale)
  if (!found) return { title: faults.notFound.title }
  return { title: `${calculators.fee.title}: ${wordsIn(found.definition.name, locale)}`, robots: { index: false } }
}

type PartProps = { readonly locale: Locale; readonly definition: ProcedureDefinition }

function Lines({ locale, lines }: { readonly locale: Locale; readonly lines: readonly FeeLine[] }) {
  const words = text(locale).calculators.fee
  const money = (amount: number) => formatDong(amount, locale)
  return (
    <DataTable
      caption={words.lines}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'line', header: words.line, names: true, cell: ({ label }) => <Localised value={label} locale={locale} /> },
        { key: 'quantity', header: words.quantity, cell: ({ quantity, unit }) => `${String(quantity)} × ${money(unit)}` },
        {
          key: 'amount', header: words.amount, number: true,
          cell: ({ amount, fullAmount }) => (amount === fullAmount ? money(amount) : `${money(amount)} (${words.reduced(money(fullAmount))})`),
        },
        { key: 'ground', header: words.ground, cell: ({ legalGround }) => <span lang="vi">{legalGround}</span> },
      ]}
    />
  )
}

function Answer({ locale, definition, asked }: PartProps & { readonly asked: AskedFees }) {
  const words = text(locale).calculators.fee
  const lines = feesFor(definition, asked.context)
  const total = totalOf(lines)
  return (
    <section aria-labelledby="ket-qua" className="mt-8">
      <Notification title={<span id="ket-qua">{total === 0 ? words.nothing : words.total(formatDong(total, locale))}</span>} />
      {lines.length > 0 ? <Lines locale={locale} lines={lines} /> : null}
      <p className="max-w-text text-soft">{words.note}</p>
    </section>
  )
}

function Questions({ locale, definition, query, asked }: PartProps & { readonly query: Query; readonly asked: AskedFees }) {
  const { calculators: { fee: words, dateParts }, catalogue, form } = text(locale)
  return (
    <form method="get" action={paths.feeCalculator(definition.code, locale)} noValidate className="max-w-text">
      <FilingFields locale={locale} definition={definition} channel={asked.channel} caseKey={asked.caseKey} />
      {asked.kinds.length === 0 ? null : (
        <Checkboxes
          name="nguoi"
          label={words.applicant}
          choices={asked.kinds.map((value) => ({ value, label: catalogue.applicants[value] ?? value }))}
          defaultValue={asked.context.applicant}
        />
      )}
      {asked.questions === null ? null : (
        <FormPageFields page={asked.questions.page} answers={asked.typed.answers} raw={asked.typed.raw} errors={asked.formErrors} locale={locale} words={form} enter="tinh" />
      )}
      <DateInput
        name="ngay"
        label={words.day}
        hint={words.dayHint}
        labels={dateParts}
        defaultValue={dayParts(query, 'ngay')}
        error={asked.dayError === null ? undefined : words[asked.dayError]}
      />
      <Button name="intent" value="tinh">
        {words.calculate}
      </Button>
    </form>
  )
}

/** What one would pay, and why: a plain form of the page's own address, which can be kept and sent. */
export async function FeeCalculatorPage({ locale, params, searchParams }: CalculatorPageProps) {
  const [{ code }, query] = await Promise.all([params, searchParams])
  const found = await procedureHere(code)
  if (!found) notFound()
  const { definition } = found
  const { calculators: words, catalogue, form } = text(locale)
  const asked = askedFees(definition, query, new Date())
  const dayErrors = asked.dayError === null ? [] : [{ message: words.fee[asked.dayError], fieldId: 'ngay' }]
  const errors = [...filingErrors({ locale, ...asked }), ...summaryErrors(asked.formErrors, locale, form), ...dayErrors]
  return (
    <>
      <PageTitle caption={<Above locale={locale} definition={definition} />} lead={definition.fees.length > 0 ? words.fee.lead : undefined}>
        {words.fee.title}
      </PageTitle>
      {definition.feeNote ? (
        <p className="mb-6 max-w-text">
          <Localised value={definition.feeNote} locale={locale} />
        </p>
      ) : null}
      <ErrorSummary title={words.errorTitle} errors={errors} />
      {definition.fees.length > 0 ? <Questions locale={locale} definition={definition} query={query} asked={asked} /> : null}
      {definition.fees.length === 0 && !definition.feeNote ? <p className="mb-6">{catalogue.procedure.noFee}</p> : null}
      {definition.fees.length > 0 && asked.pressed && errors.length === 0 ? <Answer locale={locale} definition={definition} asked={asked} /> : null}
      <p className="mt-6">
        <a href={paths.procedure(code, locale)} className="inline-flex min-h-11 items-center">
          {words.back}
        </a>
      </p>
    </>
  )
}

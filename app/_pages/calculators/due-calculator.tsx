import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { procedureHere, wordsIn } from '@/app/_pages/procedure/found'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Select, TextInput } from '@/components/ui/text-input'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { dueAt, intakeDue } from '@/lib/calendar/model/due'
import { listWorkingAgencies, loadCalendar } from '@/lib/calendar/queries'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { agencyMeant } from '@/lib/identity/model'
import { visitor } from '@/lib/identity/session'
import { limitWords } from '@/lib/procedure/model/in-short'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { askedDue, type AskedDue } from './asked-due'
import { DueLines } from './due-lines'
import type { CalculatorPageProps } from './fee-calculator'
import { Above, FilingFields, filingErrors } from './filing-fields'
import { dayParts, first, type Query } from './query'

/** The title of the calculator and of the procedure; results are nothing for search engines. */
export async function dueCalculatorMetadata({ locale, params }: Pick<CalculatorPageProps, 'locale' | 'params'>): Promise<Metadata> {
  const found = await procedureHere((await params).code)
  const { calculators, faults } = text(locale)
  if (!found) return { title: faults.notFound.title }
  return { title: `${calculators.due.title}: ${wordsIn(found.definition.name, locale)}`, robots: { index: false } }
}

type PartProps = { readonly locale: Locale; readonly definition: ProcedureDefinition; readonly asked: AskedDue }
type QuestionsProps = PartProps & { readonly query: Query; readonly wards: readonly Ward[]; readonly wardError: string | undefined }
type Ward = { readonly id: string; readonly code: string; readonly name: string }

/** Online the counter has its full time to accept; at the counter one waits for it, and post is opened at once. */
function Answer({ locale, definition, asked, calendar }: PartProps & { readonly calendar: WorkingCalendar }) {
  const { calculators: { due: words }, catalogue } = text(locale)
  const limit = timeLimitFor(definition, { channel: asked.channel.value, caseKey: asked.caseKey.value })
  const online = asked.channel.value === 'ONLINE'
  const accepted = online ? intakeDue(calendar, asked.at) : asked.at
  const { due, steps } = dueAt(calendar, limit, accepted)
  const first = [words.submitted(formatMoment(asked.at)), ...(online ? [words.intake(formatMoment(accepted))] : [])]
  return (
    <section aria-labelledby="ket-qua" className="mt-8 max-w-text">
      <Notification title={<span id="ket-qua">{due ? words.dueBy(formatMoment(due)) : words.noLimit}</span>} />
      <h2 className="mb-1 text-lg">{words.rule}</h2>
      <p className="mb-5">{limitWords(limit, catalogue.limits)}</p>
      <h2 className="mb-2 text-lg">{words.how}</h2>
      <DueLines steps={steps} first={first} locale={locale} />
      <p className="text-soft">{words.note}</p>
    </section>
  )
}

function Questions({ locale, definition, asked, query, wards, wardError }: QuestionsProps) {
  const { due: words, dateParts } = text(locale).calculators
  return (
    <form method="get" action={paths.dueCalculator(definition.code, locale)} noValidate className="max-w-text">
      {wards.length > 1 ? (
        <Select
          name="phuong"
          label={words.ward}
          empty={words.wardEmpty}
          options={wards.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={first(query, 'phuong')}
          error={wardError}
          width="full"
        />
      ) : null}
      <DateInput
        name="nop"
        label={words.day}
        hint={words.dayHint}
        labels={dateParts}
        defaultValue={dayParts(query, 'nop')}
        error={asked.dayWrong ? words.dayWrong : asked.dayFar ? words.dayFar(...asked.range.map(formatDay) as [string, string]) : undefined}
      />
      <TextInput name="gio" label={words.time} hint={words.timeHint} defaultValue={first(query, 'gio') || asked.timeNamed} error={asked.timeWrong ? words.timeWrong : undefined} width="short" autoComplete="off" />
      <FilingFields locale={locale} definition={definition} channel={asked.channel} caseKey={asked.caseKey} />
      <Button>{words.calculate}</Button>
    </form>
  )
}

/** What is wrong with what was asked, in the order of the fields. */
function errorsOf(locale: Locale, asked: AskedDue, wardError: string | undefined) {
  const words = text(locale).calculators.due
  const [from, to] = asked.range
  return [
    ...(wardError === undefined ? [] : [{ message: wardError, fieldId: 'phuong' }]),
    ...(asked.dayWrong ? [{ message: words.dayWrong, fieldId: 'nop' }] : []),
    ...(asked.dayFar ? [{ message: words.dayFar(formatDay(from), formatDay(to)), fieldId: 'nop' }] : []),
    ...(asked.timeWrong ? [{ message: words.timeWrong, fieldId: 'gio' }] : []),
    ...filingErrors({ locale, ...asked }),
  ]
}

/** The wards whose days can be counted. */
const workingWards = async (now: Date) => (await listWorkingAgencies(visitor, dayOf(now))).filter(({ works }) => works)

/** By when one would have the result when filing then: a plain form of the page's own address. */
export async function DueCalculatorPage({ locale, params, searchParams }: CalculatorPageProps) {
  const [{ code }, query] = await Promise.all([params, searchParams])
  const now = new Date()
  const [found, wards] = await Promise.all([procedureHere(code), workingWards(now)])
  if (!found) notFound()
  const { definition } = found
  const words = text(locale).calculators
  const ward = agencyMeant(wards, first(query, 'phuong') || undefined)
  const calendar = typeof ward === 'string' ? undefined : await loadCalendar(visitor, ward.id)
  const asked = askedDue(definition, query, now)
  const wardError = asked.pressed && (ward === 'unnamed' || ward === 'unknown') ? words.due.wardWrong : undefined
  const errors = errorsOf(locale, asked, wardError)
  return (
    <>
      <PageTitle caption={<Above locale={locale} definition={definition} />} lead={words.due.lead}>
        {words.due.title}
      </PageTitle>
      <ErrorSummary title={words.errorTitle} errors={errors} />
      <Questions locale={locale} definition={definition} asked={asked} query={query} wards={wards} wardError={wardError} />
      {wards.length > 0 ? null : <Notification tone="warning" title={words.due.noCalendar} />}
      {calendar && asked.pressed && errors.length === 0 ? <Answer locale={locale} definition={definition} asked={asked} calendar={calendar} /> : null}
      <p className="mt-6">
        <a href={paths.procedure(code, locale)} className="inline-flex min-h-11 items-center">
          {words.back}
        </a>
      </p>
    </>
  )
}

import { Button } from '@/components/ui/button'
import type { Day } from '@/lib/core/dates'
import { monthOf, type Period, quarterOf, readPeriod, yearOf } from '@/lib/statistics/model/period'
import { officialText } from '@/lib/text/text'

const words = officialText.dossierLog

type Query = Readonly<Record<string, string | string[] | undefined>>

export type Chosen = {
  readonly agencyId: string
  readonly period: Period
  /** What was asked for is no period, so this month's is shown. */
  readonly wrong: boolean
}

const valueOf = (query: Query, name: string): string | undefined => {
  const value = query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What an address asks for: agency (`don-vi`, the first where none is named) and days (`tu`, `den`; this month where none are). */
export function chosenIn(query: Query, agencies: readonly string[], today: Day): Chosen {
  const agencyId = agencies.find((id) => id === valueOf(query, 'don-vi')) ?? agencies[0] ?? ''
  const [from, to] = [valueOf(query, 'tu'), valueOf(query, 'den')]
  const period = readPeriod(from, to)
  return { agencyId, period: period ?? monthOf(today), wrong: period === null && (from ?? to) !== undefined }
}

/** The same as a query again. */
export const queryOf = ({ agencyId, period }: Pick<Chosen, 'agencyId' | 'period'>, agencies: readonly string[]) => ({
  'don-vi': agencies.length > 1 ? agencyId : undefined, tu: period.from, den: period.to,
})

export type PeriodFormProps = {
  readonly chosen: Chosen
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly today: Day
  /** The page, for such a query. */
  readonly at: (query: Readonly<Record<string, string | undefined>>) => string
}

/** Chooses days, and the agency where there are several; by GET, so that the address says it all. */
export function PeriodForm({ chosen, agencies, today, at }: PeriodFormProps) {
  const ids = agencies.map(({ id }) => id)
  const presets = [[words.thisMonth, monthOf(today)], [words.thisQuarter, quarterOf(today)], [words.thisYear, yearOf(today)]] as const
  return (
    <>
      <form action={at({})} method="get" className="mb-2 flex flex-wrap items-end gap-4">
        {agencies.length < 2 ? null : (
          <div>
            <label htmlFor="don-vi" className="font-bold">
              {words.agency}
            </label>
            <select id="don-vi" name="don-vi" defaultValue={chosen.agencyId} className="control mt-2">
              {agencies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <DayField name="tu" label={words.from} day={chosen.period.from} />
        <DayField name="den" label={words.to} day={chosen.period.to} />
        <Button variant="secondary">{words.show}</Button>
      </form>
      <nav aria-label={words.presets} className="mb-6 flex flex-wrap gap-x-6">
        {presets.map(([text, period]) => (
          <a key={text} href={at(queryOf({ agencyId: chosen.agencyId, period }, ids))} className="inline-flex min-h-11 items-center font-bold">
            {text}
          </a>
        ))}
      </nav>
    </>
  )
}

function DayField({ name, label, day }: { readonly name: string; readonly label: string; readonly day: Day }) {
  return (
    <div>
      <label htmlFor={name} className="font-bold">
        {label}
      </label>
      <input id={name} name={name} type="date" defaultValue={day} required className="control mt-2" />
    </div>
  )
}

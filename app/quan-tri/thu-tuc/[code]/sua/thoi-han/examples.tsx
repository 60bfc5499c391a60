import { type Column, DataTable } from '@/components/ui/data-table'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { dueAt, intakeDue } from '@/lib/calendar/model/due'
import { loadCalendar } from '@/lib/calendar/queries'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { formatMoment } from '@/lib/core/dates'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { type Channel, channels, type ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { limitText } from '../lines'

const { parts: { limits: words }, procedures } = officialText

type Example = Readonly<Record<'key' | 'caseTitle' | 'rule' | 'accepted' | 'due', string>> & { readonly channel: Channel }

type Filed = { readonly definition: ProcedureDefinition; readonly calendar: WorkingCalendar; readonly now: Date }

/** Online the counter has its full time to accept; at the counter one waits for it, and post is opened at once. */
function exampleOf({ definition, calendar, now }: Filed, channel: Channel, one: ProcedureDefinition['cases'][number] | null): Example {
  const limit = timeLimitFor(definition, { channel, caseKey: one?.key ?? null })
  const accepted = channel === 'ONLINE' ? intakeDue(calendar, now) : now
  const { due } = dueAt(calendar, limit, accepted)
  return {
    key: `${channel} ${one?.key ?? ''}`,
    channel,
    caseTitle: one?.title.vi ?? words.anyCase,
    rule: limitText(limit),
    accepted: formatMoment(accepted),
    due: due ? formatMoment(due) : words.noDue,
  }
}

const columnsFor = (hasCases: boolean): readonly Column<Example>[] => [
  { key: 'channel', header: words.channel, names: true, cell: ({ channel }) => procedures.channels[channel] },
  ...(hasCases ? [{ key: 'case', header: words.case, cell: ({ caseTitle }: Example) => caseTitle }] : []),
  { key: 'rule', header: words.rule, cell: ({ rule }) => rule },
  { key: 'accepted', header: words.accepted, cell: ({ accepted }) => accepted },
  { key: 'due', header: words.due, cell: ({ due }) => <strong>{due}</strong> },
]

type ExamplesProps = { readonly actor: Actor; readonly definition: ProcedureDefinition; readonly now: Date }

/** When one would have the result when filing now, for each channel and case, by the calendar of the administrator's ward. */
export async function Examples({ actor, definition, now }: ExamplesProps) {
  const [agencyId] = agenciesWhere(actor, ['ADMINISTRATOR'])
  const calendar = agencyId === undefined ? null : await loadCalendar(actor, agencyId)
  if (!calendar || calendar.hours.length === 0) return <p className="mb-8 text-soft">{words.noCalendar}</p>
  const cases = definition.cases.length === 0 ? [null] : definition.cases
  const rows = channels.flatMap((channel) => cases.map((one) => exampleOf({ definition, calendar, now }, channel, one)))
  return (
    <section className="mb-10">
      <h2 className="mb-1 text-xl">{words.example}</h2>
      <p className="mb-4 max-w-text text-soft">{words.exampleLead(formatMoment(now))}</p>
      <DataTable caption={words.example} captionHidden columns={columnsFor(definition.cases.length > 0)} rows={rows} rowKey={({ key }) => key} />
    </section>
  )
}

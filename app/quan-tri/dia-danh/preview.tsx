import { type Column, DataTable } from '@/components/ui/data-table'
import { Notification } from '@/components/ui/notification'
import { type Day, formatDay } from '@/lib/core/dates'
import type { UnitDifference } from '@/lib/form/model/unit-list'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../thu-tuc/draft-form'
import { takeOver } from './actions'

const { units: words, procedures: { form } } = officialText

/** More than one reads is not sent. */
const atMost = 200

type Shown = { readonly code: string; readonly name: string; readonly province: string; readonly before?: string; readonly to?: Day | null }

const base: readonly Column<Shown>[] = [
  { key: 'code', header: words.code, cell: ({ code }) => code },
  { key: 'name', header: words.name, names: true, cell: ({ name }) => name },
  { key: 'province', header: words.province, cell: ({ province }) => province },
]
const before: Column<Shown> = { key: 'before', header: words.before, cell: (row) => row.before ?? '–' }
const to: Column<Shown> = { key: 'to', header: words.columns.hieu_luc_den, cell: (row) => (row.to ? formatDay(row.to) : '–') }

function Part({ caption, rows, more }: { readonly caption: string; readonly rows: readonly Shown[]; readonly more?: Column<Shown> }) {
  if (rows.length === 0) return null
  return (
    <section className="mb-8">
      <DataTable caption={caption} columns={more ? [...base, more] : base} rows={rows.slice(0, atMost)} rowKey={({ code }) => code} />
      {rows.length > atMost ? <p className="text-soft">{words.firstOf(atMost, rows.length)}</p> : null}
    </section>
  )
}

// With the refusals of this page beside those of every form.
const said = { ...form, refusals: { ...form.refusals, ...words.refusals }, cancel: words.cancel }

/** What a list would change, and the button that does it. */
export function Preview({ list, difference, today }: { readonly list: string; readonly difference: UnitDifference; readonly today: Day }) {
  const { added, renamed, ended, refound, same, lost } = difference
  const [year = '', month = '', day = ''] = today.split('-')
  return (
    <section aria-labelledby="xem-truoc">
      <h2 id="xem-truoc" className="mb-2 text-xl">
        {words.preview}
      </h2>
      <p className="mb-6">{words.previewLead}</p>
      <ul className="mb-8 list-disc pl-5">
        {[words.added(added.length), words.renamed(renamed.length), words.ended(ended.length), words.refound(refound.length), words.same(same)]
          .map((line) => <li key={line}>{line}</li>)}
      </ul>
      {lost.length > 0 ? (
        <Notification tone="warning" title={words.lostTitle}>
          {lost.map(({ name, province }) => `${name}, ${province}`).join('; ')}
        </Notification>
      ) : null}
      <Part caption={words.added(added.length)} rows={added} />
      <Part caption={words.renamed(renamed.length)} rows={renamed} more={before} />
      <Part caption={words.ended(ended.length)} rows={ended} more={to} />
      <Part caption={words.refound(refound.length)} rows={refound} />
      <DraftForm
        action={takeOver} words={said} hidden={{ list }} submit={words.takeOver} busy={words.takingOver} cancelHref={paths.adminUnits()}
        groups={[{ fields: [{ kind: 'date', name: 'asOf', label: words.asOf, hint: words.asOfHint }] }]}
        initial={{ 'asOf.day': day, 'asOf.month': month, 'asOf.year': year }}
      />
    </section>
  )
}

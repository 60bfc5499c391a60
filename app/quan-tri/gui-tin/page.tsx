import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { formatMinute, formatMoment } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import { closedGateways, countDeliveries, deliveryFilter, sentByAgency } from '@/lib/notification/queries/deliveries'
import { sendingRules } from '@/lib/notification/queries/templates'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ownAgency } from '../own-agency'
import { errorWords, logColumns } from './columns'
import { FilterForm } from './filter-form'
import { RetryAllForm, RulesForm } from './forms'

const { notices, procedures: { home } } = officialText
const { log: words, channels: channelNames } = notices

export const metadata: Metadata = { title: words.title }

const done: Readonly<Record<string, string>> = { 'gui-lai': words.done, 'da-luu': words.rulesSaved }

type Parts = { readonly agencyId: string; readonly unit: string }

/** What is down, how much was sent, and the button for all that was given up. */
async function State({ actor, agencyId, now }: { readonly actor: Awaited<ReturnType<typeof requireAdministrator>>; readonly now: Date } & Parts) {
  const [counts, closed] = await Promise.all([countDeliveries(actor, agencyId), closedGateways(actor, agencyId, now)])
  const failed = counts.filter(({ state }) => state === 'FAILED').reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      {closed.map(({ channel, until, lastError }) => (
        <Notification key={channel} tone="warning" title={words.closed(channelNames[channel], formatMoment(until), errorWords(lastError))} />
      ))}
      {counts.length === 0 ? null : (
        <DataTable
          caption={words.counts}
          rows={counts}
          rowKey={({ channel, state }) => `${channel} ${state}`}
          columns={[
            { key: 'channel', header: words.columns.channel, names: true, cell: ({ channel }) => channelNames[channel] },
            { key: 'state', header: words.columns.state, cell: ({ state }) => words.states[state] },
            { key: 'count', header: words.count, number: true, cell: ({ count }) => count },
          ]}
        />
      )}
      {failed === 0 ? null : <RetryAllForm words={formWords} agencyId={agencyId} label={words.againAll(failed)} />}
    </>
  )
}

const { closed: _closed, againOf: _againOf, againAll: _againAll, waits: _waits, ...formWords } = words

/** What was sent to whom by which channel, what waits, what was given up; and how the agency sends. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/gui-tin'>) {
  const actor = await requireAdministrator(paths.adminSent())
  const query = await searchParams
  const agency = await ownAgency(actor, query['don-vi'])
  const unit = shortId(agency.id)
  const filter = deliveryFilter.parse({ state: query['trang-thai'], channel: query['kenh'], topic: query['tin'], day: query['ngay'], after: query['sau'] })
  const [log, rules] = await Promise.all([sentByAgency(actor, agency.id, filter), sendingRules(actor, agency.id)])
  if (!log || !rules) return null
  const asked = { 'don-vi': unit, 'trang-thai': filter.state, kenh: filter.channel, tin: filter.topic, ngay: filter.day }
  const note = typeof query['xong'] === 'string' ? done[query['xong']] : undefined
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {note === undefined ? null : <Notification tone="success" announce title={note} />}
      <PageTitle caption={agency.name} lead={words.lead}>
        {words.title}
      </PageTitle>
      <State actor={actor} agencyId={agency.id} unit={unit} now={new Date()} />
      <FilterForm filter={filter} unit={unit} />
      {log.items.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : (
        <DataTable caption={words.caption} columns={logColumns} rows={log.items} rowKey={({ id }) => id} />
      )}
      {log.next === null ? null : (
        <LinkButton href={paths.adminSent({ ...asked, sau: log.next })} variant="secondary">
          {words.next}
        </LinkButton>
      )}
      <section className="mt-12 max-w-text">
        <h2 className="mb-2 text-lg">{words.rules.title}</h2>
        <p className="mb-4">{words.rules.lead}</p>
        <RulesForm
          words={formWords}
          agencyId={agency.id}
          revision={rules.revision}
          quietFrom={formatMinute(rules.quietFrom)}
          quietTo={formatMinute(rules.quietTo)}
          plainSms={rules.plainSms}
        />
      </section>
    </>
  )
}

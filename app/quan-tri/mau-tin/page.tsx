import type { Metadata } from 'next'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import { type Channel, channels } from '@/lib/notification/model'
import { channelsFor, editableTopics, type EditableTopic, localesFor } from '@/lib/notification/model/templates'
import { changedTemplates } from '@/lib/notification/queries/templates'
import { noticeName } from '@/lib/text/notices'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ownAgency } from '../own-agency'

const { notices, procedures: { home } } = officialText
const { templates: words, channels: channelNames, languages } = notices

export const metadata: Metadata = { title: words.title }

type Row = { readonly topic: EditableTopic; readonly changed: ReadonlySet<string>; readonly agency: string }

function Ways({ row: { topic, changed, agency }, channel }: { readonly row: Row; readonly channel: Channel }) {
  if (!channelsFor(topic).includes(channel)) return <span aria-hidden="true">–</span>
  return (
    <ul>
      {localesFor(topic).map((locale) => {
        const own = changed.has(`${topic} ${channel} ${locale}`)
        const { own: mine, none } = channel === 'ZALO' ? { own: words.hasZalo, none: words.noZalo } : { own: words.changed, none: words.shipped }
        return (
          <li key={locale}>
            <a href={paths.adminTemplate(topic, { kenh: channel, 'ngon-ngu': locale, 'don-vi': agency })} className="inline-flex min-h-11 items-center">
              {languages[locale]}
            </a>{' '}
            {own ? <Tag tone="info">{mine}</Tag> : <span className="text-sm text-soft">{none}</span>}
          </li>
        )
      })}
    </ul>
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'topic', header: words.topic, names: true, cell: ({ topic }) => noticeName(topic) },
  ...channels.map((channel): Column<Row> => ({ key: channel, header: channelNames[channel], cell: (row) => <Ways row={row} channel={channel} /> })),
]

/** Every message that is sent, and whose words it has. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/mau-tin'>) {
  const actor = await requireAdministrator(paths.adminTemplates())
  const agency = await ownAgency(actor, (await searchParams)['don-vi'])
  const changed = await changedTemplates(actor, agency.id)
  const rows = editableTopics.map((topic) => ({ topic, changed, agency: shortId(agency.id) }))
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      <PageTitle caption={agency.name} lead={words.lead}>
        {words.title}
      </PageTitle>
      <DataTable caption={words.caption} columns={columns} rows={rows} rowKey={({ topic }) => topic} />
    </>
  )
}

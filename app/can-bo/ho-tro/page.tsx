import type { Metadata } from 'next'
import { requestTime } from '@/app/_pages/filing/draft'
import { procedureNames } from '@/app/_pages/help-team/procedure-names'
import { TeamForm } from '@/app/_pages/help-team/team-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { agenciesWhere } from '@/lib/core/actor'
import { formatMoment } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { listUnconfirmed } from '@/lib/identity/queries/team'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { attest } from './actions'

const { counter: words, forms } = officialText.team

export const metadata: Metadata = { title: words.title }

/** What waits for the yes of a citizen who stands at the counter. */
export default async function Page({ searchParams }: PageProps<'/can-bo/ho-tro'>) {
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.counterHelp())
  const now = requestTime()
  const rows = (await Promise.all(agenciesWhere(actor, ['COUNTER_OFFICER']).map((agencyId) => listUnconfirmed(actor, agencyId, now)))).flat()
  const nameOf = await procedureNames(rows.map(({ procedureCode }) => procedureCode), now)
  const news = words.news[String((await searchParams).tin)]
  return (
    <>
      {news === undefined ? null : <Notification tone="success" announce title={news} />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {rows.length === 0 ? <EmptyState title={words.none}>{words.noneHelp}</EmptyState> : null}
      <ul className="max-w-text">
        {rows.map(({ id, name, helperName, procedureCode, expiresAt, filing }) => (
          <li key={id}>
            <Card>
              <h2 className="mb-2 text-lg">{name}</h2>
              <p>{filing ? words.file(helperName, nameOf(procedureCode), formatDong(filing.fee)) : words.begin(helperName, nameOf(procedureCode))}</p>
              <p className="text-soft">{words.until(formatMoment(expiresAt))}</p>
              <TeamForm
                action={attest} words={forms} id={`dong-y-${id}`} hidden={{ assistanceId: id, ...(filing && { revision: String(filing.revision) }) }} submit={words.confirm(name)}
              />
            </Card>
          </li>
        ))}
      </ul>
    </>
  )
}

import type { Metadata } from 'next'
import { requestTime } from '@/app/_pages/filing/draft'
import { TeamForm } from '@/app/_pages/help-team/team-form'
import { PageTitle } from '@/components/ui/page-title'
import { agenciesWhere } from '@/lib/core/actor'
import { formatDong } from '@/lib/core/money'
import { listUnconfirmed } from '@/lib/identity/queries/team'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { attest } from './actions'

const { counter: words, forms } = officialText.team

export const metadata: Metadata = { title: words.title }

/** What waits for the yes of a citizen who stands at the counter. */
export default async function Page() {
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.counterHelp())
  const rows = (await Promise.all(agenciesWhere(actor, ['COUNTER_OFFICER']).map((agencyId) => listUnconfirmed(actor, agencyId, requestTime())))).flat()
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {rows.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {rows.map(({ id, name, helperName, procedureCode, filing }) => (
          <li key={id} className="mb-4">
            {filing ? words.file(helperName, name, procedureCode, formatDong(filing.fee)) : words.begin(helperName, name, procedureCode)}
            <TeamForm
              action={attest} words={forms} id={`dong-y-${id}`} hidden={{ assistanceId: id, ...(filing && { revision: String(filing.revision) }) }} submit={words.confirm(name)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

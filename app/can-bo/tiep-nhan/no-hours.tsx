import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { agenciesWithCalendar } from '@/lib/calendar/policy'
import { shortId } from '@/lib/core/ids'
import { findAgency } from '@/lib/identity/queries'
import { currentActor } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.counter.noHours

/** Why nothing can be taken in for an agency that has no working hours, and who sets them: a link for who may. */
export async function NoHours({ agencyId }: { readonly agencyId: string }) {
  const actor = await currentActor()
  const agency = await findAgency(actor, agencyId)
  if (!agency) return null
  return (
    <Notification tone="error" title={words.title(agency.name)} announce>
      <p>{words.body}</p>
      {agenciesWithCalendar(actor).includes(agencyId) ? (
        <LinkButton href={paths.adminCalendar({ 'don-vi': shortId(agencyId) })} variant="secondary">
          {words.set}
        </LinkButton>
      ) : (
        <p>{`${words.ask} ${agency.hotline}.`}</p>
      )}
    </Notification>
  )
}

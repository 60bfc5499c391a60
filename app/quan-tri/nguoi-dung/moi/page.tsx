import type { Metadata } from 'next'
import { PageTitle } from '@/components/ui/page-title'
import { roles } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'
import { keptForm } from '@/lib/identity/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { administratorAt } from '../own-agencies'
import { InvitationForm } from './invitation-form'

const { people, roles: roleNames, errors } = officialText.identity

export const metadata: Metadata = { title: people.inviteTitle }

/** Inviting an official into the agency. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/nguoi-dung/moi'>) {
  const { actor, agencyId } = await administratorAt(await searchParams, paths.adminInvitation())
  const { email, name, titleOf, titleHint, rolesOf, rolesHint, invite, inviting, errorTitle, refusals, back } = people
  return (
    <>
      <PageTitle lead={people.inviteLead}>{people.inviteTitle}</PageTitle>
      <InvitationForm
        words={{ email, name, titleOf, titleHint, rolesOf, rolesHint, invite, inviting, errorTitle, refusals, back }}
        errors={errors}
        roles={roles.map((role) => ({ value: role, label: roleNames[role] }))}
        agencyId={agencyId}
        kept={await keptForm(actor, paths.adminInvitation(), new Date())}
        backHref={paths.adminPeople({ 'don-vi': shortId(agencyId) })}
      />
    </>
  )
}

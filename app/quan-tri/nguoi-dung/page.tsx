import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { listAgencies, listOfficials } from '@/lib/identity/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { administratorAt } from './own-agencies'
import { stateOf } from './state'

const { people: words, roles: roleNames } = officialText.identity

export const metadata: Metadata = { title: words.title }

/** The people of an agency, with what they may do. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/nguoi-dung'>) {
  const query = await searchParams
  const { actor, agencyId, agencyIds } = await administratorAt(query, paths.adminPeople())
  const today = dayOf(new Date())
  const [officials, agencies] = await Promise.all([listOfficials(actor, agencyId, today), listAgencies(actor)])
  const others = agencies.filter(({ id }) => id !== agencyId && agencyIds.includes(id))
  return (
    <>
      <PageTitle lead={words.lead(agencies.find(({ id }) => id === agencyId)?.name ?? '')}>{words.title}</PageTitle>
      {others.length > 0 ? (
        <nav aria-label={words.agencies} className="mb-6 flex flex-wrap gap-6">
          {others.map(({ id, name }) => (
            <a key={id} href={paths.adminPeople({ 'don-vi': shortId(id) })} className="inline-flex min-h-11 items-center font-bold">
              {name}
            </a>
          ))}
        </nav>
      ) : null}
      <p className="mb-8">
        <LinkButton href={paths.adminInvitation({ 'don-vi': shortId(agencyId) })}>{words.inviteTitle}</LinkButton>
      </p>
      <DataTable
        caption={words.caption}
        captionHidden
        columns={[
          {
            key: 'name',
            header: words.name,
            names: true,
            cell: ({ id, fullName }) => (
              <a href={paths.adminPerson(shortId(id), { 'don-vi': shortId(agencyId) })} className="inline-flex min-h-11 items-center">
                {fullName}
              </a>
            ),
          },
          { key: 'title', header: words.titleOf, cell: ({ title }) => title },
          { key: 'email', header: words.email, cell: ({ email }) => <span className="break-all">{email}</span> },
          {
            key: 'roles',
            header: words.rolesOf,
            cell: ({ roles }) => roles.map((role) => roleNames[role]).join(', ') || words.noRoles,
          },
          { key: 'state', header: words.state, cell: (official) => words.states[stateOf(official, today)] },
        ]}
        rows={officials}
        rowKey={({ id }) => id}
      />
    </>
  )
}

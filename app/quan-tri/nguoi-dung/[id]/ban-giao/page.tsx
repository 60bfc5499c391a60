import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/ui/data-table'
import { PageTitle } from '@/components/ui/page-title'
import { roles } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'
import { countAsked, countHeld } from '@/lib/dossier/queries/staffing'
import { countComplaintsOf } from '@/lib/feedback/queries/complaints'
import { listColleagues } from '@/lib/identity/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { administratorAt } from '../../own-agencies'
import { LeavingForm } from './leaving-form'

const words = officialText.assignment.leaving
const roleNames = officialText.identity.roles

export const metadata: Metadata = { title: words.title }

/** Before an account is closed, or a role taken (`vai-tro`): who gets the dossiers, all in one press. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/nguoi-dung/[id]/ban-giao'>) {
  const { id: short } = await params
  const query = await searchParams
  const { actor, agencyId } = await administratorAt(query, paths.adminHandOver(short))
  const colleagues = await listColleagues(actor, agencyId)
  const official = colleagues.find(({ officialId }) => shortId(officialId) === short)
  if (!official) notFound()
  const role = roles.find((one) => one === query['vai-tro'])
  const about = { agencyId, officialId: official.officialId }
  const [dossiers, asked, complaints] = await Promise.all([countHeld(actor, about), countAsked(actor, about), countComplaintsOf(actor, about)])
  const held = [
    ...[...dossiers].filter(([one]) => role === undefined || one === role).map(([one, count]) => [words.dossiersAs(roleNames[one]), count] as const),
    ...([[words.asked, asked], [words.complaints, complaints]] as const).filter(([, count]) => count > 0),
  ]
  const receivers = colleagues.filter(({ officialId }) => officialId !== official.officialId)
  const { errorTitle, fields, refusals, receiver, receiverHint, choose, saving, back } = words
  return (
    <>
      <PageTitle caption={role === undefined ? words.closing(official.fullName) : words.losing(official.fullName, roleNames[role])} lead={words.lead}>
        {words.title}
      </PageTitle>
      {held.length === 0 ? (
        <p className="mb-8">{words.nothing}</p>
      ) : (
        <DataTable
          caption={words.held}
          rows={held}
          rowKey={([what]) => what}
          columns={[
            { key: 'what', header: words.what, names: true, cell: ([what]) => what },
            { key: 'count', header: words.count, number: true, cell: ([, count]) => count },
          ]}
        />
      )}
      <LeavingForm
        words={{ errorTitle, fields, refusals, receiver, receiverHint, choose, saving, back }}
        about={{ officialId: official.officialId, agencyId, ...(role && { role }) }}
        receivers={[
          { value: 'rules', label: words.byRules },
          ...receivers.map(({ officialId, fullName, roles: own }) => ({ value: officialId, label: `${fullName} – ${own.map((one) => roleNames[one]).join(', ')}` })),
        ]}
        label={role === undefined ? words.close : words.take}
        backHref={paths.adminPerson(short, { 'don-vi': shortId(agencyId) })}
      />
    </>
  )
}

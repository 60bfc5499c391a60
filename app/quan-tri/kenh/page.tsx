import type { Metadata } from 'next'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { env } from '@/lib/core/env'
import { knownReferrals, referralParts } from '@/lib/dossier/model/referral'
import { countReferrals, type ReferralCount } from '@/lib/dossier/queries/referrals'
import { requireAdministrator } from '@/lib/identity/session'
import { listPublished } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { referrals: words, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

function nameOf(referral: string): string {
  const { kind, own } = referralParts(referral)
  return [kind ? words.kinds[kind] : '', own].filter(Boolean).join(': ')
}

/** One line for a procedure, or for a whole channel where `procedure` is missing. */
type Line = Pick<ReferralCount, 'referral' | 'filed' | 'begun'> & { readonly procedure: string | null }

/** The channels in the order of their first line, each with its sum before its procedures. */
function linesOf(counts: readonly ReferralCount[], names: ReadonlyMap<string, string>): readonly Line[] {
  return [...new Set(counts.map(({ referral }) => referral))].flatMap((referral) => {
    const own = counts.filter((one) => one.referral === referral)
    const sum = (part: 'filed' | 'begun') => own.reduce((all, one) => all + one[part], 0)
    const lines = own.map(({ procedureCode, filed, begun }): Line => ({ referral, procedure: names.get(procedureCode) ?? procedureCode, filed, begun }))
    return own.length === 1 ? lines : [{ referral, procedure: null, filed: sum('filed'), begun: sum('begun') }, ...lines]
  })
}

const columns: readonly Column<Line>[] = [
  { key: 'channel', header: words.channel, names: true, cell: ({ referral }) => nameOf(referral) },
  { key: 'procedure', header: words.procedure, cell: ({ procedure }) => procedure ?? <strong>{words.total}</strong> },
  { key: 'filed', header: words.filed, number: true, cell: ({ filed }) => filed },
  { key: 'begun', header: words.begun, number: true, cell: ({ begun }) => begun },
]

/** The known ones, and one of each kind that has a name of its own. */
const addresses = [...knownReferrals, 'ngay-hoi-thang-12', 'pano-cho-hoa-cuong']

/** By which announcement people came, and the addresses that tell. */
export default async function Page() {
  const actor = await requireAdministrator(paths.adminReferrals())
  const [counts, versions] = await Promise.all([countReferrals(actor), listPublished(actor, { at: new Date() })])
  const lines = linesOf(counts, new Map(versions.map(({ code, definition }) => [code, definition.name.vi])))
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {lines.length === 0 ? (
        <EmptyState title={words.none}>{words.noneBody}</EmptyState>
      ) : (
        <DataTable caption={words.caption} columns={columns} rows={lines} rowKey={({ referral, procedure }) => `${referral} ${procedure ?? ''}`} />
      )}
      <section className="mt-10 max-w-text">
        <h2 className="mb-2 text-xl">{words.addresses}</h2>
        <p className="mb-4">{words.addressesLead}</p>
        <dl className="space-y-3">
          {addresses.map((referral) => (
            <div key={referral}>
              <dt className="font-bold">{nameOf(referral)}</dt>
              <dd className="break-all">{`${env.PUBLIC_URL}${paths.referred(referral, paths.procedures())}`}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

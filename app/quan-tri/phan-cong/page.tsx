import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Actor } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'
import { listAgencies } from '@/lib/identity/queries'
import type { Rule } from '@/lib/routing/model/rules'
import { listRules, tryRules } from '@/lib/routing/queries'
import { tryRulesInput, type TryRulesInput } from '@/lib/routing/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { administratorAt } from '../nguoi-dung/own-agencies'
import { type Choices, choicesFor } from './choices'
import { namesOf, type Names, WhichDossiers } from './rule-words'
import { TriedAnswer, TryForm } from './try-out'

const { rules: words, trying } = officialText.assignment
const { procedures: { home }, identity } = officialText

export const metadata: Metadata = { title: words.title }

const done: Readonly<Record<string, string>> = { 'da-luu': words.saved, 'da-xoa': words.removed }

function tried(actor: Actor, agencyId: string, { role, procedureCode, commune, detail }: TryRulesInput, { sectorOf }: Choices, now: Date) {
  if (role === undefined) return null
  const address = commune === '' && detail === '' ? null : { province: '', commune, detail }
  return tryRules(actor, { agencyId, role, matter: { procedureCode, sectorKey: sectorOf.get(procedureCode) ?? '', address } }, now)
}

function Rules({ rules, names }: { readonly rules: readonly Rule[]; readonly names: Names }) {
  if (rules.length === 0) return <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
  return (
    <DataTable
      caption={words.list}
      captionHidden
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { key: 'role', header: words.columns.role, names: true, cell: ({ role }) => identity.roles[role] },
        { key: 'which', header: words.columns.which, cell: (rule) => <WhichDossiers rule={rule} names={names} /> },
        { key: 'who', header: words.columns.who, cell: (rule) => namesOf(rule, names) },
        {
          key: 'act',
          header: words.columns.act,
          cell: (rule) => (
            <a href={paths.adminAssignmentRule(shortId(rule.id))} className="inline-flex min-h-11 items-center">
              {words.edit}
              <VisuallyHidden>
                {' '}
                {identity.roles[rule.role]}, {namesOf(rule, names)}
              </VisuallyHidden>
            </a>
          ),
        },
      ]}
    />
  )
}

/** The rules by which dossiers are given out in an agency, and "who would get it?". */
export default async function Page({ searchParams }: PageProps<'/quan-tri/phan-cong'>) {
  const query = await searchParams
  const { actor, agencyId, agencyIds } = await administratorAt(query, paths.adminAssignment())
  const now = new Date()
  const [rules, choices, agencies] = await Promise.all([listRules(actor, agencyId), choicesFor(actor, agencyId, now), listAgencies(actor)])
  const asked = tryRulesInput.parse(query)
  const answer = await tried(actor, agencyId, asked, choices, now)
  const others = agencies.filter(({ id }) => id !== agencyId && agencyIds.includes(id))
  const said = typeof query.xong === 'string' ? done[query.xong] : undefined
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {said === undefined ? null : <Notification tone="success" title={said} announce />}
      <PageTitle caption={agencies.find(({ id }) => id === agencyId)?.name} lead={words.lead}>
        {words.title}
      </PageTitle>
      {others.length === 0 ? null : (
        <nav aria-label={words.agencies} className="mb-6 flex flex-wrap gap-6">
          {others.map(({ id, name }) => (
            <a key={id} href={paths.adminAssignment({ 'don-vi': shortId(id) })} className="inline-flex min-h-11 items-center font-bold">
              {name}
            </a>
          ))}
        </nav>
      )}
      <p className="mb-6 max-w-text">{words.order}</p>
      <Rules rules={rules} names={choices.names} />
      <LinkButton href={paths.adminAssignmentRule('moi', { 'don-vi': shortId(agencyId) })}>{words.add}</LinkButton>
      <section className="mt-12">
        <h2 className="mb-2 text-lg">{trying.title}</h2>
        <p className="mb-6 max-w-text">{trying.lead}</p>
        <TryForm choices={choices} asked={asked} agency={shortId(agencyId)} />
        {answer ? <TriedAnswer tried={answer} names={choices.names} /> : null}
      </section>
    </>
  )
}

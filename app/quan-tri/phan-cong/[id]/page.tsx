import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { longId, shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import type { Rule } from '@/lib/routing/model/rules'
import { findRule } from '@/lib/routing/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { administratorAt } from '../../nguoi-dung/own-agencies'
import { choicesFor } from '../choices'
import { RemoveRuleForm, RuleForm } from './rule-form'

const { form: words, rules } = officialText.assignment

export const metadata: Metadata = { title: words.title }

const fresh = { role: '', procedureCode: '', sectorKey: '', commune: '', groups: '', officialIds: [] }

const typedOf = ({ role, procedureCode, sectorKey, commune, groups, officialIds }: Rule) => ({
  role, procedureCode: procedureCode ?? '', sectorKey: sectorKey ?? '', commune: commune ?? '', groups: groups ?? '', officialIds,
})

/** One rule of who gets which dossiers, new or changed. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/phan-cong/[id]'>) {
  const { id: short } = await params
  const actor = await requireAdministrator(paths.adminAssignmentRule(short))
  const id = longId(short)
  const rule = id === null ? null : await findRule(actor, id)
  if (!rule && short !== 'moi') notFound()
  const agencyId = rule?.agencyId ?? (await administratorAt(await searchParams, paths.adminAssignment())).agencyId
  const { roles, procedures, sectors, officials } = await choicesFor(actor, agencyId, new Date())
  return (
    <>
      <PageTitle caption={rules.title} lead={words.lead}>
        {words.title}
      </PageTitle>
      <RuleForm
        words={words}
        agencyId={agencyId}
        ruleId={rule?.id}
        initial={rule ? typedOf(rule) : fresh}
        roles={roles}
        procedures={procedures}
        sectors={sectors}
        officials={officials}
        backHref={paths.adminAssignment({ 'don-vi': shortId(agencyId) })}
      />
      {rule ? (
        <section className="mt-12">
          <h2 className="mb-2 text-lg">{words.removeTitle}</h2>
          <p className="mb-4 max-w-text">{words.removeLead}</p>
          <RemoveRuleForm words={words} agencyId={agencyId} ruleId={rule.id} />
        </section>
      ) : null}
    </>
  )
}

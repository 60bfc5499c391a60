import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notification } from '@/components/ui/notification'
import { type Option, Select } from '@/components/ui/text-input'
import { requireAdministrator } from '@/lib/identity/session'
import { compareDefinitions } from '@/lib/procedure/model/compare'
import { findVersionNumber } from '@/lib/procedure/queries/lifecycle'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { changeGroups } from '../../change-sentences'
import { Changes } from '../../changes'
import { standingText } from '../../versions'
import { requireVersions, TaskHead } from '../versions-of'

const words = officialText.changes

export const metadata: Metadata = { title: words.title }

type ChoiceProps = { readonly code: string; readonly options: readonly Option[]; readonly from: number; readonly to: number }

/** Which two; a plain form, so that the address says it. */
function Choice({ code, options, from, to }: ChoiceProps) {
  return (
    <form action={paths.adminProcedureTask(code, 'so-sanh')} method="get" className="mb-8 max-w-text">
      <Select name="tu" label={words.from} options={options} defaultValue={String(from)} />
      <Select name="den" label={words.to} options={options} defaultValue={String(to)} />
      <Button variant="secondary">{words.show}</Button>
    </form>
  )
}

/** Nothing to compare with yet, and where that would begin. */
function OnlyOne({ code, children }: { readonly code: string; readonly children: ReactNode }) {
  return (
    <>
      {children}
      <EmptyState title={words.onlyOne} action={<LinkButton href={paths.adminProcedure(code)} variant="secondary">{words.toVersions}</LinkButton>}>
        {words.onlyOneBody}
      </EmptyState>
    </>
  )
}

/** Any two versions, the draft included, in sentences; without a choice the two newest. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/so-sanh'>) {
  const { code } = await params
  const versions = await requireVersions(code)
  const asked = await searchParams
  const numberOf = (value: string | string[] | undefined, otherwise: number | undefined): number =>
    versions.find(({ number }) => String(number) === value)?.number ?? otherwise ?? 1
  const actor = await requireAdministrator(paths.adminProcedureTask(code, 'so-sanh'))
  const head = <TaskHead code={code} name={versions[0]?.name ?? code} title={words.title} lead={words.lead} />
  if (versions.length < 2) return <OnlyOne code={code}>{head}</OnlyOne>
  const from = numberOf(asked['tu'], (versions[1] ?? versions[0])?.number)
  const to = numberOf(asked['den'], versions[0]?.number)
  const [before, after] = await Promise.all([findVersionNumber(actor, code, from), findVersionNumber(actor, code, to)])
  const changes = before && after ? compareDefinitions(before.definition, after.definition) : []
  const now = new Date()
  const options = versions.map((one) => ({ value: String(one.number), label: `${String(one.number)} – ${standingText(one, now)}` }))
  return (
    <>
      {head}
      <Choice code={code} options={options} from={from} to={to} />
      {changes.length === 0 ? <Notification title={words.none} /> : <p className="mb-6 font-bold">{words.count(changes.length)}</p>}
      {before && after ? <Changes groups={changeGroups(changes, before.definition, after.definition)} /> : null}
    </>
  )
}

import type { Metadata } from 'next'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { dayOf, formatDay } from '@/lib/core/dates'
import { requireAdministrator } from '@/lib/identity/session'
import { listProcedures, type ProcedureRow, type VersionSummary } from '@/lib/procedure/queries'
import { onlineLevels } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { standingOf } from './versions'

const words = officialText.procedures.list

export const metadata: Metadata = { title: words.title }

type Line = {
  readonly code: string
  readonly newest: VersionSummary
  readonly current: VersionSummary | undefined
  readonly hasDraft: boolean
  readonly versions: number
}

function lineOf({ code, versions }: ProcedureRow, now: Date): Line[] {
  const current = versions.find((version) => standingOf(version, now) === 'now')
  const newest = current ?? versions[0]
  return newest ? [{ code, newest, current, hasDraft: versions.some(({ state }) => state === 'DRAFT'), versions: versions.length }] : []
}

const levelName = (level: string): string => {
  const known = onlineLevels.find((one) => one === level)
  return known ? officialText.procedures.levels[known] : level
}

const columns: readonly Column<Line>[] = [
  {
    key: 'name',
    header: words.name,
    names: true,
    cell: ({ code, newest }) => (
      <a href={paths.adminProcedure(code)} className="inline-flex min-h-11 items-center font-bold">
        {newest.name}
      </a>
    ),
  },
  { key: 'code', header: words.code, cell: ({ code }) => code },
  { key: 'level', header: words.level, cell: ({ newest }) => levelName(newest.level) },
  {
    key: 'current',
    header: words.current,
    cell: ({ current }) => (current?.validFrom ? `${String(current.number)}, ${words.since} ${formatDay(dayOf(current.validFrom))}` : words.none),
  },
  { key: 'draft', header: words.draft, cell: ({ hasDraft }) => (hasDraft ? <Tag tone="waiting">{words.hasDraft}</Tag> : words.noDraft) },
  { key: 'versions', header: words.versions, number: true, cell: ({ versions }) => versions },
]

/** Every procedure with the version in force and whether one is being drafted. */
export default async function Page() {
  const actor = await requireAdministrator(paths.adminProcedures())
  const now = new Date()
  const rows = (await listProcedures(actor)).flatMap((row) => lineOf(row, now))
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <ButtonGroup>
        <LinkButton href={paths.adminNewProcedure()}>{officialText.lifecycle.start.link}</LinkButton>
        <LinkButton href={paths.adminImport()} variant="secondary">
          {officialText.lifecycle.import.link}
        </LinkButton>
      </ButtonGroup>
      {rows.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <DataTable caption={words.title} captionHidden columns={columns} rows={rows} rowKey={({ code }) => code} />
      )}
    </>
  )
}

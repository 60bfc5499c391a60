import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { formatMoment } from '@/lib/core/dates'
import { longId } from '@/lib/core/ids'
import { findEntry, type ShownEntry } from '@/lib/dossier/queries/register-entries'
import { requireOfficial } from '@/lib/identity/session'
import { bookRoles } from '@/lib/register/policy'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { StrikeForm } from './strike-form'

const words = officialText.books

export const metadata: Metadata = { title: words.title }

/** One entry of a book: where it stands, what it says, and, for who may, the striking of it. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/so-sach/muc/[entry]'>) {
  const { entry: key } = await params
  const actor = await requireOfficial(bookRoles, paths.bookEntry(key))
  const id = longId(key)
  const entry = id === null ? null : await findEntry(actor, id, new Date())
  if (!entry) notFound()
  const name = words.bookName(entry.kind, entry.year)
  const title = words.entry.title(entry.number, entry.year)
  return (
    <>
      {(await searchParams)['tin'] === 'da-gach' ? <Notification tone="success" announce title={words.strike.done} /> : null}
      <Breadcrumbs
        label={words.breadcrumbs}
        items={[{ text: words.title, href: paths.books() }, { text: name, href: paths.book(entry.book, { tu: String(entry.number) }) }, { text: title }]}
      />
      <PageTitle caption={name}>{entry.voidedAt === null ? title : <s>{title}</s>}</PageTitle>
      <Struck entry={entry} />
      <Facts entry={entry} />
      <h2 className="mb-4 text-xl">{words.entry.content}</h2>
      {entry.lines.length === 0 ? (
        <p className="mb-8">{words.entry.noContent}</p>
      ) : (
        <SummaryList items={entry.lines.map(({ label, value }, index) => ({ key: String(index), label, value: entry.voidedAt === null || value === '' ? value || '–' : <s>{value}</s> }))} />
      )}
      {entry.mayStrike ? (
        <Card>
          <h2 className="mb-2 text-xl">{words.strike.title}</h2>
          <p className="mb-4">{words.strike.lead}</p>
          <StrikeForm words={words.strike} entry={key} />
        </Card>
      ) : null}
    </>
  )
}

function Struck({ entry: { voidedAt, voidReason, voidWords, voidedByName } }: { readonly entry: ShownEntry }) {
  if (voidedAt === null) return null
  const at = formatMoment(voidedAt)
  return (
    <Notification tone="warning" title={words.entry.struckTitle}>
      <p>{voidReason === null ? '' : words.voids[voidReason]}.</p>
      {voidWords === null ? null : <p className="whitespace-pre-line">{voidWords}</p>}
      <p>{voidedByName === null ? words.entry.struckAt(at) : words.entry.struckBy(voidedByName, at)}</p>
      <p>{words.entry.next}</p>
    </Notification>
  )
}

function Facts({ entry }: { readonly entry: ShownEntry }) {
  const { number, year, page, enteredAt, officialName, ownerName, dossierCode, procedureName, mayOpenDossier } = entry
  return (
    <SummaryList
      items={[
        { key: 'number', label: words.columns.number, value: words.numberOf(number, year) },
        { key: 'page', label: words.columns.page, value: page },
        { key: 'day', label: words.columns.day, value: formatMoment(enteredAt) },
        { key: 'official', label: words.columns.official, value: officialName },
        { key: 'owner', label: words.columns.owner, value: ownerName },
        { key: 'procedure', label: words.columns.procedure, value: procedureName },
        {
          key: 'dossier',
          label: words.columns.dossier,
          value: mayOpenDossier ? <a href={paths.workbench(dossierCode)}>{dossierCode}</a> : dossierCode,
        },
      ]}
    />
  )
}

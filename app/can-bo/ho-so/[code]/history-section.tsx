import { Tag } from '@/components/ui/tag'
import { Timeline } from '@/components/ui/timeline'
import { formatMoment } from '@/lib/core/dates'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import type { Kept } from '@/lib/web/form-state'
import { note } from './actions'
import { formWords, stateOf } from './open-case'
import { changeId } from './changes-section'
import { opinionEntries } from './opinion-entries'
import { WorkForm } from './work-form'

const words = officialText.office
const { bench, work } = words

/** What happened to the dossier, the latest first. */
export function HistorySection({ dossier }: { readonly dossier: Case }) {
  const changedAt = new Set(dossier.changes.map(({ at }) => at.getTime()))
  const happened = dossier.timeline.map((entry, index) => ({
    id: String(index),
    at: entry.at,
    title: `${words.events[entry.event]} – ${entry.officialName ?? words.by[entry.by]}`,
    time: formatMoment(entry.at),
    dateTime: entry.at.toISOString(),
    state: index === dossier.timeline.length - 1 ? ('now' as const) : ('done' as const),
    children: (
      <>
        {changedAt.has(entry.at.getTime()) ? (
          <a href={`#${changeId(entry.at)}`} className="inline-flex min-h-11 items-center">
            {officialText.changed.see}
          </a>
        ) : null}
        {entry.reasonCode ? <p className="text-soft">{words.reasonCodes[entry.reasonCode]}</p> : null}
        {entry.note ? <p className="whitespace-pre-line">{entry.event === 'handOver' ? bench.receiver(entry.note) : entry.note}</p> : null}
      </>
    ),
  }))
  const items = [...happened, ...opinionEntries(dossier.opinions)].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <section aria-labelledby="lich-su">
      <h2 id="lich-su" className="mb-4 text-xl">
        {bench.history}
      </h2>
      <Timeline items={items} />
    </section>
  )
}

/** Notes among colleagues, and a new one. */
export function NotesSection({ dossier, kept }: { readonly dossier: Case; readonly kept: Kept | null }) {
  return (
    <section aria-labelledby="ghi-chu" className="mb-8">
      <h2 id="ghi-chu" className="mb-2 text-xl">
        {bench.notes}
      </h2>
      <p className="mb-4 text-soft">{bench.notesHint}</p>
      {dossier.notes.length === 0 ? <p className="mb-4">{bench.noNotes}</p> : null}
      <ul className="mb-6">
        {dossier.notes.map(({ at, author, text, mentioned, namesMe }) => (
          <li key={at.toISOString()} className="border-b border-rule py-2">
            <p className="whitespace-pre-line">{text}</p>
            <p className="text-sm text-soft">
              {author}, {formatMoment(at)}
            </p>
            {mentioned.length === 0 ? null : (
              <p className="text-sm text-soft">
                {officialText.inbox.mentioned(mentioned.map(({ name, unread }) => (unread ? name : officialText.inbox.seenBy(name))).join(', '))}{' '}
                {namesMe ? <Tag tone="info">{officialText.inbox.you}</Tag> : null}
              </p>
            )}
          </li>
        ))}
      </ul>
      <WorkForm
        action={note}
        hidden={{ code: dossier.code }}
        fields={[
          { kind: 'textarea', name: 'note', label: work.note.label, hint: officialText.inbox.noteHint },
          {
            kind: 'select',
            name: 'mention',
            label: officialText.inbox.mention,
            empty: officialText.inbox.nobody,
            options: dossier.colleagues.map(({ key, fullName, title }) => ({ value: key, label: officialText.inbox.person(fullName, title) })),
          },
        ]}
        submit={work.note.submit}
        variant="secondary"
        now={stateOf(dossier)}
        words={formWords()}
        idPrefix="colleagues-"
        kept={kept}
      />
    </section>
  )
}

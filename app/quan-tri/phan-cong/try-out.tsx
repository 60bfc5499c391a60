import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Notification } from '@/components/ui/notification'
import { Select, TextInput } from '@/components/ui/text-input'
import type { Tried } from '@/lib/routing/queries'
import type { TryRulesInput } from '@/lib/routing/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import type { Choices } from './choices'
import { namesOf, type Names, WhichDossiers } from './rule-words'

const { trying: words, form } = officialText.assignment

/** Asks by GET who would get a dossier: the address can be kept and sent. */
export function TryForm({ choices, asked, agency }: { readonly choices: Choices; readonly asked: TryRulesInput; readonly agency: string }) {
  return (
    <form method="get" action={paths.adminAssignment()} className="max-w-text">
      <input type="hidden" name="don-vi" value={agency} />
      <Select name="role" label={form.role} options={choices.roles} defaultValue={asked.role ?? 'CASE_OFFICER'} />
      <Select name="procedureCode" label={form.procedure} options={choices.procedures} defaultValue={asked.procedureCode} />
      <TextInput name="commune" label={form.commune} optional={form.optional} defaultValue={asked.commune} autoComplete="off" />
      <TextInput name="detail" label={words.detail} hint={words.detailHint} optional={form.optional} defaultValue={asked.detail} autoComplete="off" />
      <Button type="submit" variant="secondary">
        {words.try}
      </Button>
    </form>
  )
}

function stateOf({ away, standIn }: Tried['weighed'][number], names: Names): string {
  if (!away) return words.present
  return standIn === null ? words.away : words.awayWith(names.officials.get(standIn) ?? '–')
}

const verdictOf = (tried: Tried, id: string): string => {
  if (tried.ruleIds.includes(id)) return words.deciding
  return tried.passedOver.includes(id) ? words.passedOver : words.notAsked
}

/** Who would get it and why: the rules in the order in which they are asked, and everybody of the role with their load. */
export function TriedAnswer({ tried, names }: { readonly tried: Tried; readonly names: Names }) {
  const name = tried.officialId === null ? null : (names.officials.get(tried.officialId) ?? '–')
  return (
    <div className="mt-8">
      <Notification tone={name === null ? 'warning' : 'success'} title={name === null ? words.nobody : words.answer(name)}>
        <p>{words.because[tried.because]}</p>
      </Notification>
      <h3 className="mb-2 font-bold">{words.covering}</h3>
      {tried.covering.length === 0 ? <p className="mb-6">{words.noRule}</p> : null}
      <ol className="mb-6 list-decimal space-y-3 pl-6">
        {tried.covering.map((rule) => (
          <li key={rule.id}>
            <WhichDossiers rule={rule} names={names} />
            <div>{namesOf(rule, names)}</div>
            <div className="text-sm text-soft">{verdictOf(tried, rule.id)}</div>
          </li>
        ))}
      </ol>
      {tried.weighed.length === 0 ? (
        <p>{words.noHolders}</p>
      ) : (
        <DataTable
          caption={words.weighed}
          rows={tried.weighed}
          rowKey={({ officialId }) => officialId}
          columns={[
            { key: 'name', header: words.columns.name, names: true, cell: ({ officialId }) => names.officials.get(officialId) ?? '–' },
            { key: 'state', header: words.columns.state, cell: (one) => stateOf(one, names) },
            { key: 'open', header: words.columns.open, number: true, cell: ({ open }) => open },
          ]}
        />
      )}
    </div>
  )
}

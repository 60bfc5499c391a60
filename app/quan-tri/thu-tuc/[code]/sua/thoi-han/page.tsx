import type { Metadata } from 'next'
import { formatMinute } from '@/lib/core/dates'
import { requireAdministrator } from '@/lib/identity/session'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { limitUnits } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Done } from '../../../done'
import { DraftForm } from '../../../draft-form'
import { bothLanguages, type FieldSpec, type Initial, textsOf } from '../../../fields'
import { caseOptions, channelOptions } from '../choices'
import { PartHead, requireDraft, seenOf } from '../draft'
import { partSlugs } from '../parts'
import { PartProblems } from '../problems'
import { saveTimeLimits } from './actions'
import { Examples } from './examples'

const { parts: { limits: more }, procedures: { limits: words, units, form } } = officialText

export const metadata: Metadata = { title: words.title }

type Rule = ProcedureDefinition['timeLimits'][number]

/** The fields of one rule. */
function ruleFields(definition: ProcedureDefinition): FieldSpec[] {
  const cases = caseOptions(definition)
  return [
    { kind: 'select', name: 'unit', label: words.unit, options: limitUnits.map((value) => ({ value, label: units[value] })), empty: words.noUnit },
    { kind: 'text', name: 'amount', label: words.amount, hint: words.amountHint, width: 'short', numeric: true },
    { kind: 'text', name: 'cutoff', label: words.cutoff, hint: words.cutoffHint, width: 'short' },
    { kind: 'select', name: 'channel', label: words.channel, options: channelOptions, empty: words.anyChannel },
    ...(cases.length === 0 ? [] : [{ kind: 'select', name: 'caseKey', label: words.case, options: cases, empty: words.anyCase } as const]),
    ...bothLanguages({ kind: 'text', name: 'note', label: words.note, optional: true }),
  ]
}

function initialOf({ limit, channel, caseKey, note }: Rule, index: number): Initial {
  const name = (part: string) => `limits.${String(index)}.${part}`
  return {
    [name('unit')]: limit.unit,
    [name('amount')]: limit.amount === 0 ? '' : String(limit.amount),
    [name('cutoff')]: limit.unit === 'SAME_DAY' ? formatMinute(limit.cutoffMinute) : '',
    [name('channel')]: channel ?? '',
    [name('caseKey')]: caseKey ?? '',
    ...textsOf(name('note'), note),
  }
}

const clock: FieldSpec = {
  kind: 'radios', name: 'supplementClock', label: words.clock, choices: (['SHIFT', 'RESTART', 'KPI'] as const).map((value) => ({ value, ...words.clocks[value] })),
}

const rounds: FieldSpec = { kind: 'text', name: 'supplementRounds', label: words.rounds, hint: words.roundsHint, width: 'short', numeric: true, optional: true }

/** How long the procedure may take: its rules, in the order in which they are asked, and what they come to when filing now. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/thoi-han'>) {
  const { code } = await params
  const draft = await requireDraft(code)
  const actor = await requireAdministrator(paths.adminDraftPart(code, partSlugs.limits))
  const { definition } = draft
  return (
    <>
      <PartHead draft={draft} title={words.title} lead={words.lead} />
      <Done code={(await searchParams)['xong']} />
      <PartProblems definition={definition} part="limits" />
      <DraftForm
        action={saveTimeLimits}
        words={form}
        hidden={seenOf(draft)}
        groups={[
          { fields: [{ kind: 'list', name: 'limits', label: more.rules, hint: more.rulesHint, row: words.rule, item: ruleFields(definition), most: 30 }] },
          { fields: [clock, rounds] },
        ]}
        initial={Object.assign({ supplementClock: definition.supplementClock, supplementRounds: definition.supplementRounds?.toString() ?? '' }, ...definition.timeLimits.map(initialOf)) as Initial}
        submit={form.save}
        busy={form.saving}
        cancelHref={paths.adminDraft(code)}
      />
      <div className="mt-12">
        <Examples actor={actor} definition={definition} now={new Date()} />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { formatMinute } from '@/lib/core/dates'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { limitUnits } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { saveTimeLimits } from '../../../actions'
import { DraftForm } from '../../../draft-form'
import { bothLanguages, type FieldGroup, type FieldSpec, type Initial, textsOf } from '../../../fields'
import { caseOptions, channelOptions } from '../choices'
import { PartHead, requireDraft, seenOf } from '../draft'

const { limits: words, units, form } = officialText.procedures

export const metadata: Metadata = { title: words.title }

type Rule = ProcedureDefinition['timeLimits'][number]

/** The fields of one rule; the label says which, for the summary of errors. */
function ruleFields(definition: ProcedureDefinition, index: number, isNew: boolean): FieldSpec[] {
  const name = (part: string) => `limits.${String(index)}.${part}`
  const cases = caseOptions(definition)
  return [
    { kind: 'select', name: name('unit'), label: words.unit, options: limitUnits.map((value) => ({ value, label: units[value] })), ...(isNew && { empty: words.noUnit }) },
    { kind: 'text', name: name('amount'), label: words.amount, hint: words.amountHint, width: 'short', numeric: true },
    { kind: 'text', name: name('cutoff'), label: words.cutoff, hint: words.cutoffHint, width: 'short' },
    { kind: 'select', name: name('channel'), label: words.channel, options: channelOptions, empty: words.anyChannel },
    ...(cases.length === 0 ? [] : [{ kind: 'select', name: name('caseKey'), label: words.case, options: cases, empty: words.anyCase } as const]),
    ...bothLanguages({ kind: 'text', name: name('note'), label: words.note, optional: true }),
    ...(isNew ? [] : [{ kind: 'tick', name: name('remove'), label: words.remove } as const]),
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

const clock: FieldGroup = {
  fields: [{ kind: 'radios', name: 'supplementClock', label: words.clock, choices: (['SHIFT', 'RESTART'] as const).map((value) => ({ value, ...words.clocks[value] })) }],
}

/** How long the procedure may take: its rules, in the order in which they are asked, and room for one more. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/thoi-han'>) {
  const draft = await requireDraft((await params).code)
  const { definition } = draft
  const rules = definition.timeLimits
  return (
    <>
      <PartHead draft={draft} title={words.title} lead={words.lead} />
      <DraftForm
        action={saveTimeLimits}
        words={form}
        hidden={seenOf(draft)}
        groups={[
          ...rules.map((_, index) => ({ title: `${words.rule} ${String(index + 1)}`, fields: ruleFields(definition, index, false) })),
          { title: words.newRule, hint: words.newRuleHelp, fields: ruleFields(definition, rules.length, true) },
          clock,
        ]}
        initial={Object.assign({ supplementClock: definition.supplementClock }, ...rules.map(initialOf)) as Initial}
        submit={form.save}
        busy={form.saving}
        cancelHref={paths.adminDraft(draft.code)}
      />
    </>
  )
}

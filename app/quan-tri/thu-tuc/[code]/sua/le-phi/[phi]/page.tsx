import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Notification } from '@/components/ui/notification'
import { allFields } from '@/lib/form/model/fields'
import type { FeeRule, ProcedureDefinition } from '@/lib/procedure/schema'
import { applicantKinds } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { removeFee, saveFee } from '../../../../actions'
import { DraftForm } from '../../../../draft-form'
import { bothLanguages, type FieldSpec, type Initial, textsOf } from '../../../../fields'
import { caseOptions, channelOptions } from '../../choices'
import { PartHead, requireDraft, seenOf } from '../../draft'
import { Removal } from '../../removal'

const { fee: words, limits, form } = officialText.procedures

export const metadata: Metadata = { title: words.title }

/** A group is called after its first rule. */
const groupOptions = ({ fees }: ProcedureDefinition) =>
  [...new Map([...fees].reverse().map(({ group, label }) => [group, label.vi]))].reverse().map(([value, label]) => ({ value, label }))

function fieldsOf(definition: ProcedureDefinition): FieldSpec[] {
  const cases = caseOptions(definition)
  return [
    ...bothLanguages({ kind: 'text', name: 'label', label: words.label }),
    { kind: 'text', name: 'amount', label: words.amount, hint: words.amountHint, width: 'medium', numeric: true },
    { kind: 'select', name: 'channel', label: words.channel, options: channelOptions, empty: limits.anyChannel },
    ...(cases.length === 0 ? [] : [{ kind: 'select', name: 'caseKey', label: words.case, options: cases, empty: limits.anyCase } as const]),
    {
      kind: 'select', name: 'applicant', label: words.applicant, empty: words.anyApplicant,
      options: applicantKinds.map((value) => ({ value, label: words.applicants[value] })),
    },
    { kind: 'date', name: 'validFrom', label: words.validFrom, hint: words.validHint, optional: true },
    { kind: 'date', name: 'validTo', label: words.validTo, optional: true },
    { kind: 'select', name: 'group', label: words.group, hint: words.groupHint, options: groupOptions(definition), empty: words.ownGroup },
    { kind: 'text', name: 'legalGround', label: words.legalGround },
  ]
}

function dayParts(name: string, day: string | undefined): Initial {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year }
}

const initialOf = (rule: FeeRule): Initial => ({
  ...textsOf('label', rule.label),
  amount: String(rule.amount),
  channel: rule.channel ?? '',
  caseKey: rule.caseKey ?? '',
  applicant: rule.applicant ?? '',
  ...dayParts('validFrom', rule.validFrom),
  ...dayParts('validTo', rule.validTo),
  group: rule.group,
  legalGround: rule.legalGround,
})

/** What the plain editor does not change about the fee, said so that nobody wonders. */
function Kept({ rule, definition }: { readonly rule: FeeRule; readonly definition: ProcedureDefinition }) {
  const field = allFields(definition.form ?? { pages: [] }).find(({ key }) => key === rule.quantityField)
  const unit = field && 'label' in field ? `${words.perUnit} “${field.label.vi}”.` : null
  if (unit === null && rule.condition === undefined) return null
  return <Notification title={[unit, rule.condition && words.conditional].filter(Boolean).join(' ')} />
}

/** One fee, or a new one under `moi`. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/le-phi/[phi]'>) {
  const { code, phi } = await params
  const draft = await requireDraft(code)
  const { definition } = draft
  const rule = definition.fees.find(({ key }) => key === phi)
  if (!rule && phi !== 'moi') notFound()
  return (
    <>
      <PartHead draft={draft} title={rule?.label.vi ?? words.newTitle} lead={words.lead} />
      {rule ? <Kept rule={rule} definition={definition} /> : null}
      <DraftForm
        action={saveFee}
        words={form}
        hidden={{ ...seenOf(draft), key: rule?.key ?? '' }}
        groups={[{ fields: fieldsOf(definition) }]}
        initial={rule ? initialOf(rule) : {}}
        submit={form.save}
        busy={form.saving}
        cancelHref={paths.adminDraft(code)}
      />
      {rule ? <Removal action={removeFee} hidden={{ ...seenOf(draft), key: rule.key }} /> : null}
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { FeeRule, ProcedureDefinition } from '@/lib/procedure/schema'
import { applicantKinds } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { bothLanguages, conditionOf, type FieldGroup, type FieldSpec, type Initial, textsOf } from '../../../../fields'
import { fieldsFor } from '../../../../for-draft'
import { caseOptions, channelOptions, numberFieldOptions } from '../../choices'
import { conditionSpec } from '../../condition-spec'
import { PartHead, requireDraft } from '../../draft'
import { fresh } from '../../parts'
import { ThingForm } from '../../thing-form'
import { saveFee } from '../actions'
import { Calculator } from '../calculator'

const { parts: { fees: more }, procedures: { fee: words, limits } } = officialText

export const metadata: Metadata = { title: words.title }

/** A group is called after its first rule. */
const groupOptions = ({ fees }: ProcedureDefinition) =>
  [...new Map([...fees].reverse().map(({ group, label }) => [group, label.vi]))].reverse().map(([value, label]) => ({ value, label }))

function groupsOf(definition: ProcedureDefinition, rule: FeeRule | undefined): FieldGroup[] {
  const cases = caseOptions(definition)
  const scope: FieldSpec[] = [
    { kind: 'select', name: 'channel', label: words.channel, options: channelOptions, empty: limits.anyChannel },
    ...(cases.length === 0 ? [] : [{ kind: 'select', name: 'caseKey', label: words.case, options: cases, empty: limits.anyCase } as const]),
    { kind: 'select', name: 'applicant', label: words.applicant, empty: words.anyApplicant, options: applicantKinds.map((value) => ({ value, label: words.applicants[value] })) },
  ]
  return [
    {
      fields: [
        ...bothLanguages({ kind: 'text', name: 'label', label: words.label }),
        { kind: 'text', name: 'amount', label: words.amount, hint: words.amountHint, width: 'medium', numeric: true },
        { kind: 'select', name: 'quantityField', label: more.quantity, hint: more.quantityHint, options: numberFieldOptions(definition), empty: more.once },
        { kind: 'textarea', name: 'amountFrom', label: more.amountFrom, hint: more.amountFromHint, rows: 3, optional: true },
      ],
    },
    { fields: [...scope, conditionSpec(definition, rule?.condition, more.condition)] },
    {
      fields: [
        { kind: 'date', name: 'validFrom', label: words.validFrom, hint: words.validHint, optional: true },
        { kind: 'date', name: 'validTo', label: words.validTo, optional: true },
        { kind: 'select', name: 'group', label: words.group, hint: words.groupHint, options: groupOptions(definition), empty: words.ownGroup },
        { kind: 'text', name: 'legalGround', label: words.legalGround },
      ],
    },
  ]
}

function dayParts(name: string, day: string | undefined): Initial {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year }
}

const initialOf = (rule: FeeRule): Initial => ({
  ...textsOf('label', rule.label),
  amount: String(rule.amount),
  quantityField: rule.quantityField ?? '',
  amountFrom: rule.amountFrom === undefined ? '' : JSON.stringify(rule.amountFrom, null, 2),
  channel: rule.channel ?? '',
  caseKey: rule.caseKey ?? '',
  applicant: rule.applicant ?? '',
  ...dayParts('validFrom', rule.validFrom),
  ...dayParts('validTo', rule.validTo),
  group: rule.group,
  legalGround: rule.legalGround,
})

/** One fee, or a new one under `moi`; the calculator beside it reckons with what is saved. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/le-phi/[phi]'>) {
  const { code, phi } = await params
  const draft = await requireDraft(code)
  const { definition } = draft
  const rule = definition.fees.find(({ key }) => key === phi)
  if (!rule && phi !== fresh) notFound()
  return (
    <>
      <PartHead draft={draft} title={rule?.label.vi ?? words.newTitle} lead={words.lead} of="fees" />
      <div className="grid items-start gap-10 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          <ThingForm
            draft={draft}
            part="fees"
            list="fees"
            id={rule?.key}
            action={saveFee}
            groups={groupsOf(definition, rule)}
            initial={{ ...(rule ? initialOf(rule) : {}), ...conditionOf('condition', rule?.condition, fieldsFor(definition)) }}
          />
        </div>
        {definition.fees.length === 0 ? null : <Calculator definition={definition} query={await searchParams} now={new Date()} />}
      </div>
    </>
  )
}

import { Tag } from '@/components/ui/tag'
import { dayOf, formatDay } from '@/lib/core/dates'
import { sectorKinds } from '@/lib/privacy/model/retention'
import type { RuleRow } from '@/lib/privacy/queries/retention'
import { officialText } from '@/lib/text/text'
import { RuleForm, SwitchForm } from './rule-forms'

const words = officialText.retention
const { errorTitle, refusals, fields, amount, amountHint, unit, units, basis, save, saving, switching, kind, sector } = words
const formWords = { errorTitle, refusals, fields, amount, amountHint, unit, units, basis, save, saving, switching, kind, sector }

const day = (at: Date) => formatDay(dayOf(at))

type Sectors = readonly { readonly key: string; readonly name: string }[]

function Preview({ preview }: { readonly preview: NonNullable<RuleRow['preview']> }) {
  const { due, held, oldest, newest } = preview
  return (
    <p>
      <strong>{words.willGo(due)}</strong>
      {oldest && newest ? `, ${words.between(day(oldest), day(newest))}` : ''}
      {held > 0 ? ` · ${words.held(held)}` : ''}
    </p>
  )
}

function nameOf({ kind: of, sector: only }: RuleRow, sectors: Sectors): string {
  const { name } = words.kinds[of]
  return only === '' ? name : `${name}, ${words.forSector(sectors.find(({ key }) => key === only)?.name ?? only)}`
}

function Rule({ rule, sectors, agencyId }: { readonly rule: RuleRow; readonly sectors: Sectors; readonly agencyId: string }) {
  const of = words.kinds[rule.kind]
  const name = nameOf(rule, sectors)
  return (
    <li className="space-y-3 py-5">
      <h3 className="font-bold">
        {name} <Tag tone={rule.isOn ? 'done' : 'waiting'}>{rule.isOn ? words.on : words.preview}</Tag>
      </h3>
      <p>
        {words.term(rule.amount, rule.unit)}. {of.what}
      </p>
      <p className="text-sm text-soft">{rule.basis ?? of.basis}</p>
      {rule.preview ? <Preview preview={rule.preview} /> : null}
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-bold">{words.change(name)}</summary>
        <div className="pt-4">
          <RuleForm
            words={formWords}
            agencyId={agencyId}
            idPrefix={`${rule.kind}-${rule.sector}-`}
            of={{ kind: rule.kind, sector: rule.sector }}
            initial={{ amount: rule.amount === null ? '' : String(rule.amount), unit: rule.unit, basis: rule.basis ?? of.basis }}
          />
        </div>
      </details>
      {rule.revision > 0 && rule.amount !== null ? (
        <SwitchForm
          words={formWords} agencyId={agencyId} kind={rule.kind} sector={rule.sector} revision={rule.revision} isOn={rule.isOn}
          button={rule.isOn ? words.switchOff(name) : words.switchOn(name)}
        />
      ) : null}
    </li>
  )
}

/** Each rule with what it would destroy today, and the form for a sector's own. */
export function Rules({ rules, sectors, agencyId }: { readonly rules: readonly RuleRow[]; readonly sectors: Sectors; readonly agencyId: string }) {
  return (
    <>
      <ul className="mb-8 max-w-text divide-y divide-rule border-y border-rule">
        {rules.map((rule) => (
          <Rule key={`${rule.kind}-${rule.sector}`} rule={rule} sectors={sectors} agencyId={agencyId} />
        ))}
      </ul>
      <section className="mb-12 max-w-text">
        <h2 className="mb-2 text-lg">{words.addTitle}</h2>
        <p className="mb-4">{words.addHelp}</p>
        <RuleForm
          words={formWords}
          agencyId={agencyId}
          idPrefix="new-"
          of={{
            kinds: sectorKinds.map((value) => ({ value, label: words.kinds[value].name })),
            sectors: sectors.map(({ key, name }) => ({ value: key, label: name })),
          }}
          initial={{ amount: '', unit: 'YEAR', basis: '' }}
        />
      </section>
    </>
  )
}

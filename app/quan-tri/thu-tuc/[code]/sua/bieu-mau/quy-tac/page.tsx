import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Details } from '@/components/ui/details'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { allFields } from '@/lib/form/model/fields'
import { isGroup, partsOfGroup } from '@/lib/form/model/groups'
import { type FieldRule, personParts } from '@/lib/form/schema'
import { rulesOf } from '@/lib/procedure/model/form-changes'
import { found, labelOf } from '@/lib/procedure/model/form-places'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { ruleKindsFor } from '@/lib/procedure/schema/form-editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../../../draft-form'
import { bothLanguages, conditionOf, type FieldSpec, type Initial, textsOf } from '../../../../fields'
import { requireDraft, seenOf } from '../../draft'
import { saveRule } from '../actions'
import { fieldsAt } from '../for-part'
import { PlaceHead } from '../place-head'
import { saidOf, wayTo } from '../sentences'

const { formStudio: { rule: words, rules, thing }, procedures: { form: formWords } } = officialText

export const metadata: Metadata = { title: words.title }

type Kind = FieldRule['kind']
type Around = { readonly definition: ProcedureDefinition; readonly fields: readonly ConditionField[]; readonly rule: FieldRule | undefined }

const short = (name: string, label: string): FieldSpec => ({ kind: 'text', name, label, width: 'short', numeric: true, optional: true })
const range = [short('min', words.min), short('max', words.max)]

function ownFields(kind: Kind, { definition, fields, rule }: Around): readonly FieldSpec[] {
  switch (kind) {
    case 'length': case 'range': case 'age': return range
    case 'pattern': return [{ kind: 'text', name: 'pattern', label: words.pattern }]
    case 'date': {
      const days = allFields(definition.form ?? { pages: [] }).filter(({ type }) => type === 'date' || type === 'partialDate')
      return [
        { kind: 'radios', name: 'relation', label: words.relation, choices: (['before', 'after'] as const).map((value) => ({ value, label: words.relations[value] })) },
        { kind: 'select', name: 'other', label: words.other, options: [{ value: 'today', label: words.today }, ...days.map((one) => ({ value: one.key, label: 'label' in one ? one.label.vi : one.key }))] },
        { kind: 'tick', name: 'inclusive', label: words.inclusive },
      ]
    }
    case 'holds': {
      const sentence = rule?.kind === 'holds' ? saidOf(rule.condition, definition.form) : undefined
      return [{ kind: 'condition', name: 'condition', label: words.condition, always: thing.never, fields, sentence }]
    }
    case 'unique': return []
  }
}

function initialOf({ rule, fields }: Around): Initial {
  if (!rule) return { other: 'today', inclusive: 'yes', relation: 'before', 'condition.mode': 'rows' }
  const number = (value: number | undefined) => (value === undefined ? '' : String(value))
  const message = textsOf('message', rule.message)
  switch (rule.kind) {
    case 'length': case 'range': case 'age': return { ...message, min: number(rule.min), max: number(rule.max) }
    case 'pattern': return { ...message, pattern: rule.pattern }
    case 'date': return { ...message, relation: rule.relation, other: rule.other === 'today' ? 'today' : rule.other.field, inclusive: rule.inclusive ? 'yes' : '' }
    case 'holds': return { ...message, ...conditionOf('condition', rule.condition, fields) }
    case 'unique': return message
  }
}

type Query = Readonly<Record<string, string | string[] | undefined>>

const said = (query: Query, name: string): string => [query[name]].flat()[0] ?? ''

/** The rules that are asked for: of the field, or of one part of a person. */
function wantedRules({ form }: ProcedureDefinition, query: Query) {
  const place = said(query, 'o')
  const at = form ? found(form, place) : null
  if (at?.kind !== 'field') return null
  const part = personParts.find((one) => one === said(query, 'phan')) ?? null
  const inner = isGroup(at.field) ? partsOfGroup(at.field).find(({ key }) => key === part) : undefined
  const rules = rulesOf(at.field, part)
  return rules && { at, place, part, rules, offered: ruleKindsFor((inner ?? at.field).type, at.inside.length > 0) }
}

function wantedRule(definition: ProcedureDefinition, query: Query) {
  const wanted = wantedRules(definition, query)
  if (!wanted) return null
  const { rules, offered } = wanted
  const index = /^\d{1,3}$/.test(said(query, 'so')) ? Number(said(query, 'so')) : -1
  const rule = rules[index]
  return index >= 0 && !rule ? null : { ...wanted, index, rule, kind: rule?.kind ?? offered.find((one) => one === said(query, 'loai')) }
}

/** A rule of the field `?o=`, or of `?phan=` of that person: number `?so=`, or a new one of the kind `?loai=`, chosen first. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/bieu-mau/quy-tac'>) {
  const draft = await requireDraft((await params).code)
  const { code, definition } = draft
  const wanted = wantedRule(definition, await searchParams)
  if (!wanted) notFound()
  const { at, place, part, index, rule, offered, kind } = wanted
  const around: Around = { definition, fields: fieldsAt(definition, at), rule }
  const hidden = { ...seenOf(draft), place, index: String(index), part: part ?? '' }
  const back = paths.adminForm(code, {}, wayTo(place))
  return (
    <>
      <PlaceHead
        draft={draft}
        title={kind ? rules[kind].label : words.newTitle}
        lead={kind ? rules[kind].hint : undefined}
        way={[{ text: labelOf(at), href: back }]} />
      {kind ? (
        <DraftForm
          action={saveRule}
          words={formWords}
          hidden={{ ...hidden, kind }}
          groups={[{ fields: [...ownFields(kind, around), ...bothLanguages({ kind: 'text', name: 'message', label: words.message, hint: words.messageHint })] }]}
          initial={initialOf(around)}
          submit={formWords.save}
          busy={formWords.saving}
          cancelHref={back}
        />
      ) : (
        <ul className="max-w-text">
          {offered.map((one) => (
            <li key={one} className="mb-3">
              <a href={paths.adminForm(code, { o: place, loai: one, ...(part && { phan: part }) }, 'quy-tac')} className="inline-flex min-h-11 items-center font-bold">{rules[one].label}</a>
              <p className="text-soft">{rules[one].hint}</p>
            </li>
          ))}
        </ul>
      )}
      {rule ? (
        <div className="mt-10 max-w-text">
          <Details summary={formWords.remove}>
            <DraftForm action={saveRule} words={formWords} hidden={{ ...hidden, kind: 'none' }} variant="danger" submit={formWords.remove} busy={formWords.removing} />
          </Details>
        </div>
      ) : null}
    </>
  )
}

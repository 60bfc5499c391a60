import { templateFromValue } from '@/lib/form/model/computed-template'
import { allFields, isAsked } from '@/lib/form/model/fields'
import { consentWays, type FormDefinition, type FormField, personParts } from '@/lib/form/schema'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { bothLanguages, type FieldSpec, type Initial, textsOf } from '../../../fields'

const studio = officialText.formStudio
const words = studio.thing

const short = (name: string, label: string, hint?: string): FieldSpec => ({ kind: 'text', name, label, hint, width: 'short', numeric: true })

const optionList: FieldSpec = {
  kind: 'list', name: 'options', label: words.options, row: words.optionRow,
  item: [...bothLanguages({ kind: 'text', name: 'label', label: words.optionLabel }), { kind: 'text', name: 'value', label: words.optionValue, hint: words.optionValueHint, optional: true, width: 'medium' }],
}

/** Fields of those types beside the one edited, to be named by it. */
const others = (form: FormDefinition | undefined, types: readonly string[]) =>
  allFields(form ?? { pages: [] }).filter((field) => isAsked(field) && types.includes(field.type)).map((field) => ({ value: field.key, label: 'label' in field ? field.label.vi : field.key }))

const componentChoice = ({ components }: ProcedureDefinition): FieldSpec =>
  ({ kind: 'select', name: 'component', label: words.component, options: components.map(({ key, title }) => ({ value: key, label: title.vi })), empty: words.noComponent })

/** The settings that the field's type has of its own. */
export function settingsFields(field: FormField, definition: ProcedureDefinition): readonly FieldSpec[] {
  switch (field.type) {
    case 'text': case 'textarea': return [short('maxLength', words.maxLength)]
    case 'number': case 'money': return [{ ...short('min', words.min), optional: true }, { ...short('max', words.max), optional: true }]
    case 'choice': case 'choices': return [optionList]
    case 'select': {
      const lists = (['ethnicity', 'nationality', 'province'] as const).map((value) => ({ value, label: studio.lists[value] }))
      return [{ kind: 'select', name: 'list', label: words.list, options: lists, empty: words.ownList }, optionList, { kind: 'tick', name: 'search', label: words.search }]
    }
    case 'personalId': {
      const choose = (name: string, label: string, types: readonly string[]): FieldSpec =>
        ({ kind: 'select', name, label, hint: words.compareHint, options: others(definition.form, types), empty: words.noField })
      return [choose('birthDateField', words.birthDateField, ['date', 'partialDate']), choose('sexField', words.sexField, ['choice', 'select'])]
    }
    case 'person': {
      const choices = (['no', 'yes', 'must'] as const).map((value) => ({ value, label: words.partChoices[value] }))
      return [
        ...personParts.map((part): FieldSpec => ({ kind: 'select', name: `parts.${part}`, label: studio.personParts[part], options: choices })),
        ...field.parts.flatMap(({ part }) => bothLanguages({ kind: 'text', name: `partLabels.${part}`, label: words.partLabel(studio.personParts[part]), optional: true })),
        { kind: 'tick', name: 'birthDatePartial', label: words.birthDatePartial },
      ]
    }
    case 'consent': return [{ kind: 'checkboxes', name: 'ways', label: words.ways, choices: consentWays.map((value) => ({ value, label: studio.consentWays[value] })) }, componentChoice(definition)]
    case 'file': return [componentChoice(definition), short('maxFiles', words.maxFiles)]
    case 'table': return [...bothLanguages({ kind: 'text', name: 'rowLabel', label: words.rowLabel, hint: words.rowLabelHint }), short('minRows', words.minRows), short('maxRows', words.maxRows)]
    case 'computed': return [{ kind: 'textarea', name: 'value', label: words.value, hint: words.valueHint, rows: 4 }]
    default: return []
  }
}

const number = (value: number | undefined): string => (value === undefined ? '' : String(value))

const optionsOf = (options: readonly { readonly value: string; readonly label: { readonly vi: string; readonly en?: string | undefined } }[]): Initial =>
  Object.fromEntries(options.flatMap(({ value, label }, at) => [
    [`options.${String(at)}.label.vi`, label.vi], [`options.${String(at)}.label.en`, label.en ?? ''], [`options.${String(at)}.value`, value],
  ]))

/** What those settings begin with. */
export function settingsOf(field: FormField, form: FormDefinition | undefined): Initial {
  switch (field.type) {
    case 'text': case 'textarea': return { maxLength: String(field.maxLength) }
    case 'number': case 'money': return { min: number(field.min), max: number(field.max) }
    case 'choice': case 'choices': return optionsOf(field.options)
    case 'select': return { ...optionsOf(field.options), list: field.list ?? '', search: field.search === true ? 'yes' : '' }
    case 'personalId': return { birthDateField: field.birthDateField ?? '', sexField: field.sexField ?? '' }
    case 'person': return {
      ...Object.fromEntries(personParts.map((part) => {
        const asked = field.parts.find((one) => one.part === part)
        return [`parts.${part}`, asked ? (asked.required ? 'must' : 'yes') : 'no']
      })),
      ...Object.assign({}, ...field.parts.map(({ part, label }) => textsOf(`partLabels.${part}`, label))) as Initial,
      birthDatePartial: field.parts.some(({ part, partial }) => part === 'birthDate' && partial === true) ? 'yes' : '',
    }
    case 'consent': return { ways: field.ways.join('\n'), component: field.component ?? '' }
    case 'file': return { component: field.component ?? '', maxFiles: String(field.maxFiles) }
    case 'table': return { ...textsOf('rowLabel', field.rowLabel), minRows: String(field.minRows), maxRows: String(field.maxRows) }
    case 'computed': return { value: templateFromValue(field.value, allFields(form ?? { pages: [] })) ?? JSON.stringify(field.value, null, 2) }
    default: return {}
  }
}

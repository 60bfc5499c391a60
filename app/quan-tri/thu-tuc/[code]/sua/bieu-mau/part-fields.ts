import type { ConditionField } from '@/lib/form/model/condition-fields'
import type { Condition, FormField, Prefill } from '@/lib/form/schema'
import type { Found } from '@/lib/procedure/model/form-places'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { bothLanguages, conditionOf, type FieldGroup, type FieldSpec, type Initial, textsOf } from '../../../fields'
import { saidOf } from './sentences'
import { settingsFields, settingsOf } from './settings-fields'

const studio = officialText.formStudio
const words = studio.thing

export type Editing = { readonly groups: readonly FieldGroup[]; readonly initial: Initial }

type Around = { readonly definition: ProcedureDefinition; readonly fields: readonly ConditionField[]; /** The key may still change. */ readonly free: boolean }

const conditionField = (kind: 'page' | 'section' | 'field', condition: Condition | undefined, { definition, fields }: Around): FieldSpec =>
  ({ kind: 'condition', name: 'condition', label: words.condition[kind], always: words.always[kind], fields, sentence: saidOf(condition, definition.form) })

/** The fields of the editor of that thing, and what they begin with. */
export function editingOf(at: Found, around: Around): Editing {
  if (at.kind === 'field') return 'rules' in at.field ? askedEditing(at.field, around) : readEditing(at.field, around)
  const { title, hint, condition } = at.kind === 'page' ? at.page : at.section
  const name: FieldSpec[] = at.kind === 'page'
    ? bothLanguages({ kind: 'text', name: 'title', label: words.title })
    : bothLanguages({ kind: 'text', name: 'title', label: words.sectionTitle, hint: words.sectionTitleHint, optional: true })
  return {
    groups: [{ fields: [...name, ...bothLanguages({ kind: 'textarea', name: 'hint', label: words.hint, rows: 2, optional: true }), conditionField(at.kind, condition, around)] }],
    initial: { ...textsOf('title', title), ...textsOf('hint', hint), ...conditionOf('condition', condition, around.fields) },
  }
}

const keyField = (free: boolean): FieldSpec[] => (free ? [{ kind: 'text', name: 'key', label: words.key, hint: words.keyHint, width: 'medium' }] : [])

function readEditing(field: Extract<FormField, { type: 'static' | 'computed' }>, around: Around): Editing {
  const texts = field.type === 'static'
    ? bothLanguages({ kind: 'textarea', name: 'text', label: words.text, rows: 5 })
    : [...bothLanguages({ kind: 'text', name: 'label', label: words.label }), ...bothLanguages({ kind: 'textarea', name: 'hint', label: words.hint, rows: 2, optional: true })]
  return {
    groups: [{ fields: [...texts, ...settingsFields(field, around.definition), conditionField('field', field.condition, around), ...keyField(around.free)] }],
    initial: {
      ...(field.type === 'static' ? textsOf('text', field.text) : { ...textsOf('label', field.label), ...textsOf('hint', field.hint) }),
      ...settingsOf(field, around.definition.form), ...conditionOf('condition', field.condition, around.fields), key: field.key,
    },
  }
}

function askedEditing(field: Extract<FormField, { rules: unknown }>, around: Around): Editing {
  const { definition, fields, free } = around
  const own = settingsFields(field, definition)
  const when = typeof field.required === 'object' ? field.required : undefined
  return {
    groups: [
      {
        title: words.groups.main,
        fields: [
          ...bothLanguages({ kind: 'text', name: 'label', label: words.label }),
          ...bothLanguages({ kind: 'textarea', name: 'hint', label: words.hint, rows: 2, optional: true }),
          ...keyField(free),
        ],
      },
      ...(own.length === 0 ? [] : [{ title: words.groups.kind, fields: own }]),
      {
        title: words.groups.when,
        fields: [
          { kind: 'radios', name: 'required', label: words.required, choices: (['yes', 'no', 'when'] as const).map((value) => ({ value, label: words.requiredChoices[value] })) },
          { kind: 'condition', name: 'requiredWhen', label: words.requiredWhen, hint: words.requiredWhenHint, always: words.never, fields, sentence: saidOf(when, definition.form), onlyWhen: true },
          ...bothLanguages({ kind: 'text', name: 'requiredMessage', label: words.requiredMessage, optional: true }),
          conditionField('field', field.condition, around),
        ],
      },
      {
        title: words.groups.prefill,
        fields: [
          { kind: 'select', name: 'source', label: words.source, options: (['vneid', 'registry', 'earlier', 'profile'] as const).map((value) => ({ value, label: studio.sources[value] })), empty: words.noSource },
          { kind: 'text', name: 'sourceName', label: words.sourceName, hint: words.sourceNameHint, optional: true, width: 'medium' },
          { kind: 'text', name: 'sourceProcedure', label: words.sourceProcedure, hint: words.sourceProcedureHint, optional: true, width: 'medium' },
          { kind: 'tick', name: 'locked', label: words.locked },
        ],
      },
    ],
    initial: {
      ...textsOf('label', field.label), ...textsOf('hint', field.hint), key: field.key,
      ...settingsOf(field, definition.form),
      required: when ? 'when' : field.required === true ? 'yes' : 'no',
      ...conditionOf('requiredWhen', when, fields), ...textsOf('requiredMessage', field.requiredMessage),
      ...conditionOf('condition', field.condition, fields), ...prefillOf(field.prefill),
    },
  }
}

function prefillOf(prefill: Prefill | undefined): Initial {
  if (!prefill) return {}
  const name = { vneid: 'claim', registry: 'field', earlier: 'key', profile: 'item' }[prefill.source]
  const own: Readonly<Record<string, unknown>> = prefill
  return {
    source: prefill.source,
    sourceName: String(own[name]),
    sourceProcedure: prefill.source === 'earlier' ? prefill.procedure ?? '' : '',
    locked: prefill.locked ? 'yes' : '',
  }
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type Component, fileKinds, type ProcedureDefinition } from '@/lib/procedure/schema'
import { registryFields } from '@/lib/registry/model'
import { officialText } from '@/lib/text/text'
import { bothLanguages, conditionOf, type FieldGroup, type FieldSpec, type Initial, manyOf, textsOf } from '../../../../fields'
import { fieldsFor } from '../../../../for-draft'
import { caseOptions } from '../../choices'
import { conditionSpec } from '../../condition-spec'
import { PartHead, requireDraft } from '../../draft'
import { fresh } from '../../parts'
import { ThingForm } from '../../thing-form'
import { saveComponent } from '../actions'

const { parts: { components: more }, procedures: { component: words } } = officialText

export const metadata: Metadata = { title: words.title }

const number = (name: 'originals' | 'copies' | 'maxFiles'): FieldSpec => ({ kind: 'text', name, label: words[name], width: 'short', numeric: true })

/** The registries' fields, and names of the draft that no registry has, so that they can be taken away. */
const registryChoices = (one: Component | undefined) =>
  [...new Set([...registryFields, ...(one?.replaceableBy ?? [])])].map((value) => ({ value, label: more.registryNames[value] ?? value }))

function groupsOf(definition: ProcedureDefinition, one: Component | undefined): FieldGroup[] {
  const cases = caseOptions(definition)
  return [
    {
      fields: [
        ...bothLanguages({ kind: 'text', name: 'title', label: words.name }),
        ...bothLanguages({ kind: 'textarea', name: 'hint', label: words.hint, rows: 2, optional: true }),
        { kind: 'radios', name: 'kind', label: words.kind, choices: (['SUBMIT', 'PRESENT'] as const).map((value) => ({ value, ...words.kinds[value] })) },
        { kind: 'radios', name: 'needed', label: words.needed, choices: (['yes', 'no'] as const).map((value) => ({ value, label: words.neededChoices[value] })) },
        number('originals'),
        number('copies'),
        number('maxFiles'),
        { kind: 'text', name: 'maxMegabytes', label: words.maxMegabytes, hint: words.maxMegabytesHint, width: 'short', numeric: true, optional: true },
        { kind: 'checkboxes', name: 'fileKinds', label: words.fileKinds, hint: words.fileKindsHint, choices: fileKinds.map((value) => ({ value, label: words.fileKindChoices[value] })) },
      ],
    },
    {
      fields: [
        ...(cases.length === 0 ? [] : [{ kind: 'checkboxes', name: 'cases', label: more.cases, hint: more.casesHint, choices: cases } as const]),
        conditionSpec(definition, one?.condition, more.condition),
        { kind: 'checkboxes', name: 'replaceableBy', label: more.replaceableBy, hint: more.replaceableByHint, choices: registryChoices(one) },
        ...bothLanguages({ kind: 'textarea', name: 'replacedNote', label: words.replacedNote, hint: words.replacedNoteHint, rows: 2, optional: true }),
      ],
    },
  ]
}

const initialOf = (one: Component): Initial => ({
  ...textsOf('title', one.title),
  ...textsOf('hint', one.hint),
  kind: one.kind,
  needed: one.required ? 'yes' : 'no',
  originals: String(one.originals),
  copies: String(one.copies),
  maxFiles: String(one.maxFiles),
  maxMegabytes: one.maxMegabytes === undefined ? '' : String(one.maxMegabytes),
  fileKinds: manyOf(one.fileKinds ?? []),
  cases: manyOf(one.cases),
  replaceableBy: manyOf(one.replaceableBy),
  ...textsOf('replacedNote', one.replacedNote),
})

const beginning: Initial = { originals: '1', copies: '0', maxFiles: '5' }

/** One component, or a new one under `moi`. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/thanh-phan/[phan]'>) {
  const { code, phan } = await params
  const draft = await requireDraft(code)
  const { definition } = draft
  const one = definition.components.find(({ key }) => key === phan)
  if (!one && phan !== fresh) notFound()
  return (
    <>
      <PartHead draft={draft} title={one?.title.vi ?? words.newTitle} lead={words.lead} of="components" />
      <ThingForm
        draft={draft}
        part="components"
        list="components"
        id={one?.key}
        action={saveComponent}
        groups={groupsOf(definition, one)}
        initial={{ ...(one ? initialOf(one) : beginning), ...conditionOf('condition', one?.condition, fieldsFor(definition)) }}
      />
    </>
  )
}

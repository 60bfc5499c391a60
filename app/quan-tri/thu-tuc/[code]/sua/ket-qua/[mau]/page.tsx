import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ProcedureDefinition, ResultTemplate } from '@/lib/procedure/schema'
import { blockKinds, rowsText } from '@/lib/procedure/schema/editing-results'
import { registerKinds } from '@/lib/register/model'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { bothLanguages, conditionOf, type FieldGroup, type FieldSpec, type Initial, textsOf } from '../../../../fields'
import { fieldsFor } from '../../../../for-draft'
import { conditionSpec } from '../../condition-spec'
import { PartHead, requireDraft } from '../../draft'
import { fresh } from '../../parts'
import { ThingForm } from '../../thing-form'
import { saveResult } from '../actions'
import { Placeholders } from '../placeholders'

const { parts: { results: words } } = officialText

export const metadata: Metadata = { title: words.name }

const block: readonly FieldSpec[] = [
  { kind: 'select', name: 'kind', label: words.kind, options: blockKinds.map((value) => ({ value, label: words.kinds[value] })) },
  { kind: 'textarea', name: 'text', label: words.text, hint: words.textHint, rows: 6 },
]

/** The books there are, and the one of the draft that is none of them, so that it can be taken away. */
const registerOptions = (one: ResultTemplate | undefined) =>
  [...new Set<string>([...registerKinds, ...(one?.register ? [one.register] : [])])].map((value) => ({ value, label: words.registers[value] ?? value }))

const groupsOf = (definition: ProcedureDefinition, one: ResultTemplate | undefined): FieldGroup[] => [
  {
    fields: [
      ...bothLanguages({ kind: 'text', name: 'title', label: words.name, hint: words.nameHint }),
      { kind: 'text', name: 'resultCode', label: words.code, hint: words.codeHint, width: 'medium', optional: true },
      { kind: 'select', name: 'register', label: words.register, options: registerOptions(one), empty: words.noRegister },
      conditionSpec(definition, one?.condition, words.condition),
    ],
  },
  { fields: [{ kind: 'list', name: 'blocks', label: words.blocks, hint: words.blocksHint, row: words.block, item: block, most: 40 }] },
]

function initialOf({ title, code, register, blocks }: ResultTemplate): Initial {
  const typed = blocks.flatMap((one, index): [string, string][] => [
    [`blocks.${String(index)}.kind`, one.kind],
    [`blocks.${String(index)}.text`, one.kind === 'rows' ? rowsText(one.rows) : one.text],
  ])
  return { ...textsOf('title', title), resultCode: code ?? '', register: register ?? '', ...(Object.fromEntries(typed) as Initial) }
}

const beginning: Initial = { 'blocks.0.kind': 'paragraph', 'blocks.0.text': '' }

/** One result template, or a new one under `moi`, beside the names that may stand in it. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/ket-qua/[mau]'>) {
  const { code, mau } = await params
  const draft = await requireDraft(code)
  const { definition } = draft
  const one = definition.results.find(({ key }) => key === mau)
  if (!one && mau !== fresh) notFound()
  return (
    <>
      <PartHead draft={draft} title={one?.title.vi ?? words.newTitle} lead={words.lead} of="results" />
      <div className="grid items-start gap-10 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          <ThingForm
            draft={draft}
            part="results"
            list="results"
            id={one?.key}
            action={saveResult}
            groups={groupsOf(definition, one)}
            initial={{ ...(one ? initialOf(one) : beginning), ...conditionOf('condition', one?.condition, fieldsFor(definition)) }}
            preview={{ href: paths.adminResultPreview(code), text: words.preview, hint: words.previewHint }}
          />
        </div>
        <Placeholders definition={definition} />
      </div>
    </>
  )
}

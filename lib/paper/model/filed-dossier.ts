import { formatSize } from '@/lib/document/model'
import type { Block, LabelledRow, PaperDocument } from '../model'
import { framed, type FrameWords, momentParts, type PaperFrame } from './frame'

export type FiledSection = {
  readonly title: string
  readonly rows: readonly LabelledRow[]
  /** Tables of repeated rows, e.g. household members. */
  readonly tables?: readonly {
    readonly caption: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
}

export type FiledComponent = {
  readonly name: string
  /** Empty where the paper is only shown, or taken from a registry: then `note` says which. */
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[]
  readonly note?: string
}

export type FiledDossierFacts = {
  readonly frame: PaperFrame
  readonly request: { readonly name: string; readonly code: string }
  readonly submitter: string
  readonly submittedAt: Date
  readonly receivingAgency: string
  readonly delivery: string
  readonly sections: readonly FiledSection[]
  readonly components: readonly FiledComponent[]
  /** The statement the citizen ticked, word for word. */
  readonly statement: string
}

export type FiledDossierWords = {
  readonly title: string
  readonly code: string
  readonly request: string
  readonly requestLine: (name: string, code: string) => string
  readonly submitter: string
  readonly submittedAt: string
  readonly receivingAgency: string
  readonly delivery: string
  readonly components: string
  readonly noComponents: string
  readonly columns: { readonly index: string; readonly component: string; readonly file: string; readonly size: string }
  readonly hash: (sha256: string) => string
  readonly statement: string
  readonly note: string
  readonly none: string
}

/** What a citizen filed, whole and unmasked: it is the owner's own copy. */
export function filedDossier(facts: FiledDossierFacts, words: FiledDossierWords, frameWords: FrameWords): PaperDocument {
  return framed(facts.frame, frameWords, {
    title: words.title,
    subtitle: facts.request.name,
    blocks: [
      {
        kind: 'rows',
        layout: 'columns',
        rows: [
          { label: words.code, value: facts.frame.code ?? words.none },
          { label: words.request, value: words.requestLine(facts.request.name, facts.request.code) },
          { label: words.submitter, value: facts.submitter },
          { label: words.submittedAt, value: frameWords.moment(momentParts(facts.submittedAt)) },
          { label: words.receivingAgency, value: facts.receivingAgency },
          { label: words.delivery, value: facts.delivery },
        ],
      },
      ...facts.sections.flatMap((section) => sectionBlocks(section, words)),
      { kind: 'heading', text: words.components },
      componentTable(facts.components, words),
      { kind: 'heading', text: words.statement },
      { kind: 'paragraph', text: facts.statement },
      { kind: 'notice', text: words.note },
    ],
  })
}

function sectionBlocks({ title, rows, tables = [] }: FiledSection, words: FiledDossierWords): Block[] {
  const filled = rows.map(({ label, value }) => ({ label, value: value === '' ? words.none : value }))
  return [
    { kind: 'heading', text: title },
    ...(rows.length === 0 ? [] : [{ kind: 'rows', layout: 'columns', rows: filled } as const]),
    ...tables.map(
      (table): Block => ({
        kind: 'table',
        caption: table.caption,
        columns: table.columns.map((label, index) => ({ label, width: longest([label, ...table.rows.map((row) => row[index] ?? '')]) })),
        rows: table.rows,
      }),
    ),
  ]
}

// A column is as wide as its longest text asks, within reason: an index needs little, an address wraps.
const longest = (texts: readonly string[]) => Math.min(36, Math.max(7, ...texts.map((text) => text.length)))

function componentTable(components: readonly FiledComponent[], words: FiledDossierWords): Block {
  if (components.length === 0) return { kind: 'paragraph', text: words.noComponents }
  return {
    kind: 'table',
    columns: [
      { label: words.columns.index, width: 6, align: 'center' },
      { label: words.columns.component, width: 34 },
      { label: words.columns.file, width: 46 },
      { label: words.columns.size, width: 14, align: 'right' },
    ],
    rows: components.flatMap(({ name, files, note }, index) => {
      const row = (file: string, size: string) => [String(index + 1), name, file, size]
      const rows = files.map((file) => row(`${file.name}\n${words.hash(file.sha256)}`, formatSize(file.size)))
      return note === undefined && files.length > 0 ? rows : [...rows, row(note ?? words.none, '')]
    }),
  }
}

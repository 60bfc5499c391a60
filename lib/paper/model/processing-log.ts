import type { PaperDocument } from '../model'
import { framed, type FrameWords, momentParts, type PaperFrame } from './frame'

export type ProcessingLogFacts = {
  readonly frame: PaperFrame
  readonly request: { readonly name: string; readonly code: string }
  readonly owner: string
  readonly dueAt: Date | null
  /** Oldest first. */
  readonly entries: readonly {
    readonly at: Date
    readonly person: string
    readonly action: string
    /** Who acts next, in words; empty where nobody. */
    readonly next: string
    /** Until when; null where no time runs. */
    readonly limit: Date | null
  }[]
}

export type ProcessingLogWords = {
  readonly title: string
  readonly request: string
  readonly requestLine: (name: string, code: string) => string
  readonly owner: string
  readonly dueAt: string
  readonly columns: Readonly<Record<'index' | 'at' | 'person' | 'action' | 'next' | 'limit', string>>
  readonly moment: (at: Readonly<Record<'hour' | 'minute' | 'day' | 'month' | 'year', string>>) => string
}

/** Quá trình xử lý: who did what with the dossier, whose turn it was then, and until when. */
export function processingLog(facts: ProcessingLogFacts, words: ProcessingLogWords, frameWords: FrameWords): PaperDocument {
  const when = (at: Date | null) => (at === null ? '' : words.moment(momentParts(at)))
  const { columns } = words
  return framed(facts.frame, frameWords, {
    title: words.title,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: words.request, value: words.requestLine(facts.request.name, facts.request.code) },
          { label: words.owner, value: facts.owner },
          { label: words.dueAt, value: facts.dueAt === null ? frameWords.none : frameWords.moment(momentParts(facts.dueAt)) },
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: columns.index, width: 7, align: 'center' },
          { label: columns.at, width: 15 },
          { label: columns.person, width: 22 },
          { label: columns.action, width: 23 },
          { label: columns.next, width: 20 },
          { label: columns.limit, width: 15 },
        ],
        rows: facts.entries.map(({ at, person, action, next, limit }, index) => [String(index + 1), when(at), person, action, next, when(limit)]),
      },
    ],
  })
}

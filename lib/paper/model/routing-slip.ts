import type { Block, LabelledRow, PaperDocument } from '../model'
import { framed, type FrameWords, momentParts, type PaperFrame } from './frame'

/** How a hand-over stands to the time that was given until then; null where nothing ran. */
export type HandOverOutcome = 'EARLY' | 'ON_TIME' | 'OVERDUE' | null

export type RoutedHandOver = {
  /** Who gives and who receives: a person with the unit, or the citizen. */
  readonly giver: string
  readonly receiver: string
  readonly at: Date
  readonly outcome: HandOverOutcome
  readonly note: string
}

export type RoutingSlipFacts = {
  readonly frame: PaperFrame
  readonly request: { readonly name: string; readonly code: string }
  readonly submitter: string
  readonly submitterAddress?: string
  readonly channel: string
  readonly receivedAt: Date
  readonly statutoryTime: string
  readonly dueAt: Date | null
  readonly components: readonly string[]
  readonly sets: number
  /** Oldest first. */
  readonly handOvers: readonly RoutedHandOver[]
}

export type RoutingSlipWords = {
  readonly title: string
  readonly request: string
  readonly requestLine: (name: string, code: string) => string
  readonly submitter: string
  readonly address: string
  readonly channel: string
  readonly receivedAt: string
  readonly statutoryTime: string
  readonly dueAt: string
  readonly sets: string
  readonly setsLine: (sets: string) => string
  readonly components: string
  readonly noComponents: string
  readonly component: (index: number, name: string) => string
  readonly handOvers: string
  readonly none: string
  readonly columns: Readonly<Record<'index' | 'giver' | 'receiver' | 'at' | 'outcome' | 'note', string>>
  readonly outcomes: Readonly<Record<NonNullable<HandOverOutcome>, string>>
  readonly foot: string
}

/** Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 06, Phụ lục I, Thông tư 03/2025/TT-VPCP. */
export function routingSlip(facts: RoutingSlipFacts, words: RoutingSlipWords, frameWords: FrameWords): PaperDocument {
  return framed(facts.frame, frameWords, {
    title: words.title,
    blocks: [
      { kind: 'rows', rows: rowsOf(facts, words, frameWords) },
      { kind: 'heading', text: words.components },
      ...(facts.components.length === 0
        ? [{ kind: 'paragraph', text: words.noComponents } as const]
        : facts.components.map((name, index): Block => ({ kind: 'paragraph', text: words.component(index + 1, name) }))),
      { kind: 'heading', text: words.handOvers },
      handOverTable(facts, words, frameWords),
      { kind: 'notice', text: words.foot },
    ],
  })
}

function rowsOf(facts: RoutingSlipFacts, words: RoutingSlipWords, frameWords: FrameWords): LabelledRow[] {
  const when = (at: Date | null) => (at === null ? frameWords.none : frameWords.moment(momentParts(at)))
  return [
    { label: words.request, value: words.requestLine(facts.request.name, facts.request.code) },
    { label: words.submitter, value: facts.submitter },
    ...(facts.submitterAddress === undefined ? [] : [{ label: words.address, value: facts.submitterAddress }]),
    { label: words.channel, value: facts.channel },
    { label: words.receivedAt, value: when(facts.receivedAt) },
    { label: words.statutoryTime, value: facts.statutoryTime },
    { label: words.dueAt, value: when(facts.dueAt) },
    { label: words.sets, value: words.setsLine(String(facts.sets).padStart(2, '0')) },
  ]
}

function handOverTable({ handOvers }: RoutingSlipFacts, words: RoutingSlipWords, frameWords: FrameWords): Block {
  if (handOvers.length === 0) return { kind: 'paragraph', text: words.none }
  const { columns } = words
  return {
    kind: 'table',
    columns: [
      { label: columns.index, width: 5, align: 'center' },
      { label: columns.giver, width: 22 },
      { label: columns.receiver, width: 22 },
      { label: columns.at, width: 19 },
      { label: columns.outcome, width: 15, align: 'center' },
      { label: columns.note, width: 17 },
    ],
    rows: handOvers.map(({ giver, receiver, at, outcome, note }, index) => [
      String(index + 1), giver, receiver, frameWords.moment(momentParts(at)), outcome === null ? '' : words.outcomes[outcome], note,
    ]),
  }
}

import type { LabelledRow, PaperDocument } from '../model'
import { framed, type FrameWords, momentParts, type PaperFrame } from './frame'

/** Who came for it; the lines are left free for a hand where it is not known yet. */
export type Collected = {
  readonly name: string
  /** "Chủ hồ sơ", "Người được ủy quyền". */
  readonly standing: string
  /** "Thẻ căn cước, số cuối 0123, khớp với hồ sơ". */
  readonly identity: string
  /** "Người nhận đã ký giấy biên nhận", "Mã xác nhận gửi chủ hồ sơ". */
  readonly proof: string
  readonly at: Date
}

export type ResultReceiptFacts = {
  readonly frame: PaperFrame
  readonly unit: string
  readonly owner: { readonly name: string; readonly phone?: string }
  readonly giver: { readonly name: string; readonly title: string; readonly phone: string }
  readonly results: readonly { readonly code: string; readonly procedure: string; readonly result: string; readonly issuedAt: Date }[]
  readonly collected: Collected | null
}

export type ResultReceiptWords = {
  readonly title: string
  readonly unit: string
  readonly owner: string
  readonly ownerPhone: string
  readonly giver: string
  readonly giverLine: (name: string, phone: string) => string
  readonly receiver: string
  readonly standing: string
  readonly identity: string
  readonly at: string
  readonly proof: string
  /** A line for a hand. */
  readonly toWrite: string
  readonly results: string
  readonly columns: Readonly<Record<'index' | 'code' | 'procedure' | 'result' | 'issuedAt', string>>
  readonly day: (at: Readonly<Record<'day' | 'month' | 'year', string>>) => string
  readonly statement: string
  readonly receiverTitle: string
  readonly giverTitle: string
  readonly signNote: string
}

/** Giấy biên nhận trả kết quả: who received which results from whom, and how that was made sure of. */
export function resultReceipt(facts: ResultReceiptFacts, words: ResultReceiptWords, frameWords: FrameWords): PaperDocument {
  return framed(facts.frame, frameWords, {
    title: words.title,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: words.unit, value: facts.unit },
          { label: words.giver, value: words.giverLine(facts.giver.name, facts.giver.phone) },
          { label: words.owner, value: facts.owner.name },
          ...(facts.owner.phone === undefined ? [] : [{ label: words.ownerPhone, value: facts.owner.phone }]),
          ...collectedRows(facts.collected, words, frameWords),
        ],
      },
      {
        kind: 'table',
        caption: words.results,
        columns: [
          { label: words.columns.index, width: 6, align: 'center' },
          { label: words.columns.code, width: 30 },
          { label: words.columns.procedure, width: 25 },
          { label: words.columns.result, width: 24 },
          { label: words.columns.issuedAt, width: 15, align: 'center' },
        ],
        rows: facts.results.map(({ code, procedure, result, issuedAt }, index) => [
          String(index + 1), code, procedure, result, words.day(momentParts(issuedAt)),
        ]),
      },
      { kind: 'paragraph', text: words.statement },
    ],
    signatures: {
      left: { title: words.receiverTitle, note: words.signNote, ...(facts.collected && { name: facts.collected.name }) },
      right: { title: words.giverTitle, note: words.signNote, name: facts.giver.name },
    },
  })
}

function collectedRows(collected: Collected | null, words: ResultReceiptWords, frameWords: FrameWords): LabelledRow[] {
  if (collected === null) {
    return [words.receiver, words.standing, words.identity, words.at].map((label) => ({ label, value: words.toWrite }))
  }
  return [
    { label: words.receiver, value: collected.name },
    { label: words.standing, value: collected.standing },
    { label: words.identity, value: collected.identity },
    { label: words.at, value: frameWords.moment(momentParts(collected.at)) },
    { label: words.proof, value: collected.proof },
  ]
}

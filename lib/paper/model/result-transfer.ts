import type { PaperDocument } from '../model'
import { framed, type FrameWords, type PaperFrame, type PaperSigner, signatureOf } from './frame'

export type ResultTransferFacts = {
  readonly frame: PaperFrame
  /** The units, in words. */
  readonly giver: string
  readonly receiver: string
  readonly day: string
  readonly results: readonly {
    readonly code: string
    readonly content: string
    /** "Giấy khai sinh, số 12/2026". */
    readonly result: string
    readonly owner: string
    readonly address: string
    /** "16.000 đồng", or nothing where none is owed. */
    readonly fee: string
    readonly byPost: boolean
  }[]
  readonly giverSigns: PaperSigner
  readonly receiverSigns: PaperSigner
}

export type ResultTransferWords = {
  readonly title: string
  readonly subtitle: (day: string) => string
  readonly giver: string
  readonly receiver: string
  readonly count: string
  readonly countLine: (count: string) => string
  readonly columns: Readonly<Record<'index' | 'code' | 'content' | 'result' | 'owner' | 'address' | 'fee' | 'post' | 'note', string>>
  readonly mark: string
  readonly none: string
  readonly signNote: string
}

/** Phiếu bàn giao kết quả: which results a unit hands to the counter, and what the counter must still see to. */
export function resultTransfer(facts: ResultTransferFacts, words: ResultTransferWords, frameWords: FrameWords): PaperDocument {
  const { columns } = words
  return framed(facts.frame, frameWords, {
    title: words.title,
    subtitle: words.subtitle(facts.day),
    landscape: true,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: words.giver, value: facts.giver },
          { label: words.receiver, value: facts.receiver },
          { label: words.count, value: words.countLine(String(facts.results.length).padStart(2, '0')) },
        ],
      },
      facts.results.length === 0
        ? { kind: 'paragraph', text: words.none }
        : {
            kind: 'table',
            columns: [
              { label: columns.index, width: 4, align: 'center' },
              { label: columns.code, width: 21 },
              { label: columns.content, width: 18 },
              { label: columns.result, width: 16 },
              { label: columns.owner, width: 16 },
              { label: columns.address, width: 20 },
              { label: columns.fee, width: 9, align: 'right' },
              { label: columns.post, width: 8, align: 'center' },
              { label: columns.note, width: 8 },
            ],
            rows: facts.results.map((one, index) => [
              String(index + 1), one.code, one.content, one.result, one.owner, one.address, one.fee, one.byPost ? words.mark : '', '',
            ]),
          },
    ],
    signatures: { left: signatureOf(facts.giverSigns, words.signNote), right: signatureOf(facts.receiverSigns, words.signNote) },
  })
}

import type { PaperDocument } from '../model'
import { framed, type FrameWords, momentParts, type PaperFrame, type PaperPerson, type PaperSigner, signatureOf } from './frame'

export type JointReceiptFacts = {
  readonly frame: PaperFrame
  readonly receivingUnit: string
  readonly submitter: PaperPerson
  readonly channel: string
  /** At least one, in the order in which they were taken in. */
  readonly dossiers: readonly {
    readonly code: string
    /** Name of the procedure, with its code. */
    readonly content: string
    /** The agency that is competent. */
    readonly unit: string
    readonly receivedAt: Date
    readonly dueAt: Date | null
    readonly statutoryTime: string
    readonly sets: number
    /** Whose dossier it is. */
    readonly name: string
  }[]
  /** What the personal data are used for, each purpose once. */
  readonly dataPurposes: readonly string[]
  readonly lookUpAddress: string
  readonly hotline: string
  readonly receiver: PaperSigner
  readonly submitterSigns: boolean
}

export type JointReceiptWords = {
  readonly title: string
  readonly receivingUnit: string
  readonly receivedFrom: string
  readonly channel: string
  readonly address: string
  readonly phone: string
  readonly personalId: string
  readonly count: string
  readonly countLine: (count: string) => string
  readonly columns: Readonly<Record<'index' | 'content' | 'unit' | 'received' | 'due' | 'limit' | 'sets' | 'name', string>>
  /** "08:30, 23/11/2026": short, for a column. */
  readonly moment: (at: { readonly hour: string; readonly minute: string; readonly day: string; readonly month: string; readonly year: string }) => string
  readonly note: (lookUpAddress: string, hotline: string) => string
  readonly dataNotice: (purposes: string) => string
  readonly submitterTitle: string
  readonly signNote: string
}

/** One receipt for several dossiers of one person: Mẫu số 01 in its form for several, as counters print it. */
export function jointReceipt(facts: JointReceiptFacts, words: JointReceiptWords, frameWords: FrameWords): PaperDocument {
  const { submitter, dossiers, columns } = { ...facts, columns: words.columns }
  const two = (count: number) => String(count).padStart(2, '0')
  const when = (at: Date | null) => (at === null ? frameWords.none : words.moment(momentParts(at)))
  return framed(facts.frame, frameWords, {
    title: words.title,
    landscape: true,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: words.receivingUnit, value: facts.receivingUnit },
          { label: words.receivedFrom, value: submitter.name },
          { label: words.channel, value: facts.channel },
          { label: words.address, value: submitter.address ?? frameWords.none },
          { label: words.phone, value: submitter.phone ?? frameWords.none },
          { label: words.personalId, value: submitter.personalId ?? frameWords.none },
          { label: words.count, value: words.countLine(two(dossiers.length)) },
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: columns.index, width: 5, align: 'center' },
          { label: columns.content, width: 34 },
          { label: columns.unit, width: 20 },
          { label: columns.received, width: 13 },
          { label: columns.due, width: 13 },
          { label: columns.limit, width: 15 },
          { label: columns.sets, width: 6, align: 'center' },
          { label: columns.name, width: 16 },
        ],
        rows: dossiers.map((one, index) => [
          String(index + 1), `${one.content}. ${one.code}`, one.unit, when(one.receivedAt), when(one.dueAt), one.statutoryTime, two(one.sets), one.name,
        ]),
      },
      ...(facts.dataPurposes.length === 0 ? [] : [{ kind: 'notice', text: words.dataNotice(facts.dataPurposes.join(' ')) } as const]),
      { kind: 'notice', text: words.note(facts.lookUpAddress, facts.hotline) },
    ],
    signatures: {
      ...(facts.submitterSigns && { left: { title: words.submitterTitle, note: words.signNote, name: submitter.name } }),
      right: signatureOf(facts.receiver, words.signNote),
    },
  })
}

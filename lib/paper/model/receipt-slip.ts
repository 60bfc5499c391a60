import type { Block, LabelledRow, PaperDocument } from '../model'
import { framed, type FrameWords, momentParts, type PaperFrame, type PaperPerson, type PaperSigner, signatureOf } from './frame'

export type ReceivedComponent = {
  readonly name: string
  readonly originals: number
  readonly certifiedCopies: number
  readonly plainCopies: number
  readonly electronic: number
}

export type ReceiptSlipFacts = {
  readonly frame: PaperFrame
  /** The counter that received: "Trung tâm Phục vụ hành chính công phường …". */
  readonly receivingUnit: string
  readonly submitter: PaperPerson
  /** Where somebody files for another. */
  readonly owner?: { readonly name: string; readonly address?: string }
  /** How it came, in words: "trực tuyến", "trực tiếp", "qua bưu chính". */
  readonly channel: string
  readonly request: { readonly name: string; readonly code: string }
  readonly components: readonly ReceivedComponent[]
  readonly sets: number
  /** The time limit of the law in words: "trong ngày làm việc", "03 ngày làm việc". */
  readonly statutoryTime: string
  readonly receivedAt: Date
  /** Null where the law names no time. */
  readonly dueAt: Date | null
  /** Where and how the result will be received, in words. */
  readonly delivery: string
  /** "8.000 đồng (chưa nộp)", where there is a fee. */
  readonly fee?: string
  /** What the personal data are used for, where no page said so before: the dossier did not come online. */
  readonly dataPurpose?: string
  readonly lookUpAddress: string
  readonly hotline: string
  readonly receiver: PaperSigner
  /** True where the submitter stood at the counter and signs too. */
  readonly submitterSigns: boolean
}

export type ReceiptSlipWords = {
  readonly title: string
  readonly receivingUnit: string
  readonly receivedFrom: string
  readonly channel: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly personalId: string
  readonly request: string
  readonly requestLine: (name: string, code: string) => string
  readonly owner: string
  readonly ownerAddress: string
  readonly components: string
  readonly columns: {
    readonly index: string
    readonly name: string
    readonly originals: string
    readonly certifiedCopies: string
    readonly plainCopies: string
    readonly electronic: string
  }
  readonly noComponents: string
  readonly sets: string
  readonly setsLine: (sets: string) => string
  readonly statutoryTime: string
  readonly receivedAt: string
  readonly dueAt: string
  readonly delivery: string
  readonly fee: string
  readonly note: (lookUpAddress: string, hotline: string) => string
  readonly dataNotice: (purpose: string) => string
  readonly submitterTitle: string
  readonly signNote: string
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01, Phụ lục I, Thông tư 03/2025/TT-VPCP. */
export function receiptSlip(facts: ReceiptSlipFacts, words: ReceiptSlipWords, frameWords: FrameWords): PaperDocument {
  const when = (at: Date | null) => (at === null ? frameWords.none : frameWords.moment(momentParts(at)))
  return framed(facts.frame, frameWords, {
    title: words.title,
    blocks: [
      { kind: 'rows', rows: peopleRows(facts, words, frameWords.none) },
      ...componentBlocks(facts, words),
      {
        kind: 'rows',
        rows: [
          { label: words.sets, value: words.setsLine(String(facts.sets).padStart(2, '0')) },
          { label: words.statutoryTime, value: facts.statutoryTime },
          { label: words.receivedAt, value: when(facts.receivedAt) },
          { label: words.dueAt, value: when(facts.dueAt) },
          { label: words.delivery, value: facts.delivery },
          ...(facts.fee === undefined ? [] : [{ label: words.fee, value: facts.fee }]),
        ],
      },
      ...(facts.dataPurpose === undefined ? [] : [{ kind: 'notice', text: words.dataNotice(facts.dataPurpose) } as const]),
      { kind: 'notice', text: words.note(facts.lookUpAddress, facts.hotline) },
    ],
    signatures: {
      ...(facts.submitterSigns
        ? { left: { title: words.submitterTitle, note: words.signNote, name: facts.submitter.name } }
        : {}),
      right: signatureOf(facts.receiver, words.signNote),
    },
  })
}

function peopleRows({ submitter, owner, ...facts }: ReceiptSlipFacts, words: ReceiptSlipWords, none: string): LabelledRow[] {
  const rows: LabelledRow[] = [
    { label: words.receivingUnit, value: facts.receivingUnit },
    { label: words.receivedFrom, value: submitter.name },
    { label: words.channel, value: facts.channel },
    { label: words.address, value: submitter.address ?? none },
    { label: words.phone, value: submitter.phone ?? none },
    { label: words.email, value: submitter.email ?? none },
    { label: words.personalId, value: submitter.personalId ?? none },
    { label: words.request, value: words.requestLine(facts.request.name, facts.request.code) },
  ]
  if (owner) rows.push({ label: words.owner, value: owner.name }, { label: words.ownerAddress, value: owner.address ?? none })
  return rows
}

function componentBlocks({ components }: ReceiptSlipFacts, words: ReceiptSlipWords): Block[] {
  if (components.length === 0) return [{ kind: 'paragraph', text: words.noComponents }]
  const count = (copies: number) => (copies === 0 ? '' : String(copies).padStart(2, '0'))
  return [
    {
      kind: 'table',
      caption: words.components,
      columns: [
        { label: words.columns.index, width: 6, align: 'center' },
        { label: words.columns.name, width: 46 },
        { label: words.columns.originals, width: 11, align: 'center' },
        { label: words.columns.certifiedCopies, width: 14, align: 'center' },
        { label: words.columns.plainCopies, width: 11, align: 'center' },
        { label: words.columns.electronic, width: 12, align: 'center' },
      ],
      rows: components.map((component, index) => [
        String(index + 1),
        component.name,
        count(component.originals),
        count(component.certifiedCopies),
        count(component.plainCopies),
        count(component.electronic),
      ]),
    },
  ]
}

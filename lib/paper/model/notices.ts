import type { Block, LabelledRow, PaperDocument } from '../model'
import { framed, type FrameWords, momentParts, type PaperFrame, type PaperPerson, type PaperSigner, signatureOf } from './frame'

/** What the three notices to a citizen share. */
export type NoticeFacts = {
  readonly frame: PaperFrame
  readonly receivingUnit: string
  readonly submitter: PaperPerson
  readonly request: { readonly name: string; readonly code: string }
  readonly submittedAt: Date
  /** Who explains, and how to reach them. */
  readonly help: { readonly officer: string; readonly phone: string; readonly website: string }
  readonly signer: PaperSigner
}

export type NoticeWords = {
  readonly receivingUnit: string
  readonly receivedFrom: string
  readonly personalId: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly request: string
  readonly requestLine: (name: string, code: string) => string
  readonly submittedAt: string
  readonly help: (officer: string, phone: string, website: string) => string
  readonly signNote: string
}

export type SupplementNoticeFacts = NoticeFacts & {
  /** What is missing or wrong, and what to do about it. */
  readonly items: readonly { readonly subject: string; readonly defect: string; readonly remedy: string }[]
  readonly reason: string
  /** Until when the answer is expected. */
  readonly until: Date
  /** True where the procedure's clock stands still while the answer is awaited. */
  readonly clockPauses: boolean
}

export type SupplementNoticeWords = {
  readonly title: string
  readonly intro: string
  readonly columns: { readonly index: string; readonly subject: string; readonly defect: string; readonly remedy: string }
  readonly reason: string
  readonly until: string
  readonly clock: string
}

export type RefusalNoticeFacts = NoticeFacts & {
  /** In words for the person concerned, never a code. */
  readonly reason: string
  readonly legalGround?: string
  /** What they can do now. */
  readonly guidance?: string
}

export type RefusalNoticeWords = {
  readonly title: string
  readonly intro: (unit: string) => string
  readonly legalGround: string
  readonly guidance: string
  readonly closing: string
}

export type TerminationNoticeFacts = NoticeFacts & {
  /** Who asked for the end and why: the withdrawal, or the silence after a supplement request. */
  readonly cause: string
  /** How far the dossier had come. */
  readonly stage: string
  readonly decision: string
  /** What happens with money already paid. */
  readonly money: string
}

export type TerminationNoticeWords = {
  readonly title: string
  readonly addressee: (name: string) => string
  readonly intro: (unit: string) => string
  readonly cause: string
  readonly stage: string
  readonly decision: string
  readonly money: string
  readonly rights: string
}

export type ExtensionNoticeFacts = NoticeFacts & {
  readonly acceptedAt: Date | null
  readonly dueBefore: Date | null
  readonly due: Date | null
  /** What kind of cause it is, in words, and in the words of the office. */
  readonly cause: string
  readonly reason: string
  /** How and where the result is then received. */
  readonly delivery: string
}

export type ExtensionNoticeWords = {
  readonly title: string
  readonly addressee: (name: string) => string
  readonly acceptedAt: string
  readonly dueBefore: string
  readonly sorry: (unit: string) => string
  readonly cause: string
  readonly reason: string
  readonly due: string
  readonly delivery: string
  readonly closing: string
}

type Shared = { readonly notice: NoticeWords; readonly frame: FrameWords }

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: Mẫu số 02, Phụ lục I, Thông tư 03/2025/TT-VPCP. */
export function supplementNotice(facts: SupplementNoticeFacts, words: SupplementNoticeWords, shared: Shared): PaperDocument {
  return notice(facts, words.title, shared, [
    {
      kind: 'table',
      caption: words.intro,
      columns: [
        { label: words.columns.index, width: 6, align: 'center' },
        { label: words.columns.subject, width: 26 },
        { label: words.columns.defect, width: 34 },
        { label: words.columns.remedy, width: 34 },
      ],
      rows: facts.items.map(({ subject, defect, remedy }, index) => [String(index + 1), subject, defect, remedy]),
    },
    {
      kind: 'rows',
      rows: [
        { label: words.reason, value: facts.reason },
        { label: words.until, value: shared.frame.moment(momentParts(facts.until)) },
      ],
    },
    ...(facts.clockPauses ? [{ kind: 'paragraph', text: words.clock } as const] : []),
  ])
}

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ: Mẫu số 03, Phụ lục I, Thông tư 03/2025/TT-VPCP. */
export function refusalNotice(facts: RefusalNoticeFacts, words: RefusalNoticeWords, shared: Shared): PaperDocument {
  const rows = [
    ...(facts.legalGround === undefined ? [] : [{ label: words.legalGround, value: facts.legalGround }]),
    ...(facts.guidance === undefined ? [] : [{ label: words.guidance, value: facts.guidance }]),
  ]
  return notice(facts, words.title, shared, [
    { kind: 'paragraph', text: words.intro(facts.receivingUnit) },
    { kind: 'notice', text: facts.reason },
    { kind: 'rows', rows },
    { kind: 'paragraph', text: words.closing },
  ])
}

/** Thông báo dừng giải quyết hồ sơ: Mẫu số 05, Phụ lục I, Thông tư 03/2025/TT-VPCP. */
export function terminationNotice(
  facts: TerminationNoticeFacts,
  words: TerminationNoticeWords,
  shared: Shared,
): PaperDocument {
  const document = notice(facts, words.title, shared, [
    { kind: 'paragraph', text: words.intro(facts.receivingUnit) },
    {
      kind: 'rows',
      rows: [
        { label: words.cause, value: facts.cause },
        { label: words.stage, value: facts.stage },
        { label: words.decision, value: facts.decision },
        { label: words.money, value: facts.money },
      ],
    },
    { kind: 'paragraph', text: words.rights },
  ])
  const addressee: Block = { kind: 'paragraph', style: 'centred', text: words.addressee(facts.submitter.name) }
  return { ...document, blocks: [addressee, ...document.blocks] }
}

/** Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết: Mẫu số 04, Phụ lục I, Thông tư 03/2025/TT-VPCP. */
export function extensionNotice(facts: ExtensionNoticeFacts, words: ExtensionNoticeWords, shared: Shared): PaperDocument {
  const moment = (at: Date | null) => (at ? shared.frame.moment(momentParts(at)) : shared.frame.none)
  const document = notice(facts, words.title, shared, [
    {
      kind: 'rows',
      rows: [
        { label: words.acceptedAt, value: moment(facts.acceptedAt) },
        { label: words.dueBefore, value: moment(facts.dueBefore) },
      ],
    },
    { kind: 'paragraph', text: words.sorry(facts.receivingUnit) },
    {
      kind: 'rows',
      rows: [
        { label: words.cause, value: facts.cause },
        { label: words.reason, value: facts.reason },
        { label: words.due, value: moment(facts.due) },
        { label: words.delivery, value: facts.delivery },
      ],
    },
    { kind: 'paragraph', text: words.closing },
  ])
  const addressee: Block = { kind: 'paragraph', style: 'centred', text: words.addressee(facts.submitter.name) }
  return { ...document, blocks: [addressee, ...document.blocks] }
}

function notice(facts: NoticeFacts, title: string, { notice: words, frame }: Shared, body: readonly Block[]): PaperDocument {
  return framed(facts.frame, frame, {
    title,
    blocks: [
      { kind: 'rows', rows: subjectRows(facts, words, frame) },
      ...body,
      { kind: 'paragraph', text: words.help(facts.help.officer, facts.help.phone, facts.help.website) },
    ],
    signatures: { right: signatureOf(facts.signer, words.signNote) },
  })
}

function subjectRows({ submitter, ...facts }: NoticeFacts, words: NoticeWords, frame: FrameWords): LabelledRow[] {
  return [
    { label: words.receivingUnit, value: facts.receivingUnit },
    { label: words.receivedFrom, value: submitter.name },
    { label: words.personalId, value: submitter.personalId ?? frame.none },
    { label: words.address, value: submitter.address ?? frame.none },
    { label: words.phone, value: submitter.phone ?? frame.none },
    { label: words.email, value: submitter.email ?? frame.none },
    { label: words.request, value: words.requestLine(facts.request.name, facts.request.code) },
    { label: words.submittedAt, value: frame.moment(momentParts(facts.submittedAt)) },
  ]
}

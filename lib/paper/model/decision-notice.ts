import type { Block, PaperDocument } from '../model'
import { framed, type FrameWords, momentParts, type PaperFrame, type PaperPerson, type PaperSigner, signatureOf } from './frame'

/** What a decision about a dossier tells its owner. */
export type DecisionNoticeFacts = {
  readonly frame: PaperFrame
  readonly addressee: PaperPerson
  readonly request: { readonly name: string; readonly code: string }
  readonly submittedAt: Date
  readonly reason: string
  /** Who explains, and how to reach them. */
  readonly help: { readonly officer: string; readonly phone: string; readonly website: string }
  readonly signer: PaperSigner
}

export type DecisionNoticeWords = {
  readonly title: string
  readonly addressee: (name: string) => string
  readonly request: string
  readonly requestLine: (name: string, code: string) => string
  readonly submittedAt: string
  readonly decision: string
  readonly decided: string
  readonly reason: string
  /** What follows, and what may be done about it. */
  readonly closing: string
  readonly help: (officer: string, phone: string, website: string) => string
  readonly signNote: string
}

/** A notice of one decision: a withdrawal declined, a result recalled or corrected. No form is prescribed for them. */
export function decisionNotice(facts: DecisionNoticeFacts, words: DecisionNoticeWords, frame: FrameWords): PaperDocument {
  const addressee: Block = { kind: 'paragraph', style: 'centred', text: words.addressee(facts.addressee.name) }
  return framed(facts.frame, frame, {
    title: words.title,
    blocks: [
      addressee,
      {
        kind: 'rows',
        rows: [
          { label: words.request, value: words.requestLine(facts.request.name, facts.request.code) },
          { label: words.submittedAt, value: frame.moment(momentParts(facts.submittedAt)) },
          { label: words.decision, value: words.decided },
          { label: words.reason, value: facts.reason },
        ],
      },
      { kind: 'paragraph', text: words.closing },
      { kind: 'paragraph', text: words.help(facts.help.officer, facts.help.phone, facts.help.website) },
    ],
    signatures: { right: signatureOf(facts.signer, words.signNote) },
  })
}

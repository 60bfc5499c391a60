import type { Column, PaperDocument } from '../model'
import { framed, type FrameWords, type PaperFrame, type PaperSigner, signatureOf } from './frame'

/** A book, log or report of the office, set as one table across the page. */
export type BookFacts = {
  readonly frame: PaperFrame
  readonly title: string
  readonly subtitle: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** Below the table: how many there are, by which rules it counts. */
  readonly remarks: readonly string[]
  readonly signers: { readonly left: PaperSigner; readonly right: PaperSigner }
}

/** A page of a book as the office prints it: national motto, agency, one table, who kept it and who signs. */
export const bookPage = (facts: BookFacts, signNote: string, words: FrameWords): PaperDocument =>
  framed(facts.frame, words, {
    title: facts.title,
    subtitle: facts.subtitle,
    landscape: true,
    blocks: [
      { kind: 'table', columns: facts.columns, rows: facts.rows, letters: 'small' },
      ...facts.remarks.map((text) => ({ kind: 'paragraph', text }) as const),
    ],
    signatures: { left: signatureOf(facts.signers.left, signNote), right: signatureOf(facts.signers.right, signNote) },
  })

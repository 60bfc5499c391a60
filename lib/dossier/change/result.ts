import 'server-only'
import { decryptJson } from '@/lib/core/crypto'
import { dayOf, formatDay } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { storePaper } from '@/lib/document/store-paper'
import type { AnswerWords } from '@/lib/form/model/lines'
import { resultTemplateFor } from '@/lib/procedure/model/results'
import type { ResultTemplate } from '@/lib/procedure/schema'
import { dayInWords } from '@/lib/paper/model/in-words'
import type { FrameWords } from '@/lib/paper/model/frame'
import { fillIn, resultPaper } from '@/lib/paper/model/result-paper'
import { renderPaper } from '@/lib/paper/render-paper'
import type { EntryLine } from '@/lib/register/model'
import { answerValues } from '../model/result-values'
import type { DraftContent } from '../model/draft'
import type { Loaded } from './load-dossier'

/** The words of a result that are not the template's; lib/text has them. */
export type ResultWords = { readonly frame: FrameWords; readonly signNote: string; readonly answers: AnswerWords }

/** What only the office knows when the result is issued; blanks in a draft. */
export type Issue = {
  readonly number: string
  readonly book: string
  readonly page: string
  readonly signerTitle: string
  readonly signerName: string
  readonly draft: boolean
}

export const blankIssue: Issue = { number: '…', book: '…', page: '…', signerTitle: '', signerName: '', draft: true }

/** The template the answers call for. */
export function templateOf(dossier: Loaded): ResultTemplate {
  const { answers } = decryptJson(dossier.answersCipher) as DraftContent
  const template = resultTemplateFor(dossier.filedUnder.definition, answers)
  if (!template) throw new Error(`version ${dossier.filedUnder.id} has no result for dossier ${dossier.id}`)
  return template
}

/** Every placeholder's value: the citizen's answers, over them what the officer corrected, and what the office knows. */
function valuesOf(dossier: Loaded, corrected: Corrected, issue: Issue & { agencyName: string; words: AnswerWords }, now: Date): ReadonlyMap<string, string> {
  const { answers } = decryptJson(dossier.answersCipher) as DraftContent
  const { form } = dossier.filedUnder.definition
  return new Map<string, string>([
    ...answerValues(form ?? { pages: [] }, answers, issue.words),
    ...Object.entries(corrected),
    ['dossierCode', dossier.code],
    ['ownerName', dossier.ownerName],
    ['agencyName', issue.agencyName],
    ['registerNumber', issue.number],
    ['registerBook', issue.book],
    ['registerPage', issue.page],
    ['issuedDay', formatDay(dayOf(now))],
    ['issuedDayWords', dayInWords(dayOf(now))],
    ['signerName', issue.signerName],
    ['signerTitle', issue.signerTitle],
  ])
}

type Corrected = Readonly<Record<string, string>>
type Making = { readonly corrected: Corrected; readonly issue: Issue; readonly words: ResultWords }

/** The result, or its draft, as a PDF. */
export async function drawResult(from: Pick<Tx, 'agency'>, dossier: Loaded, { corrected, issue, words }: Making, now: Date): Promise<Uint8Array> {
  const agency = await from.agency.findUniqueOrThrow({ where: { id: dossier.agencyId } })
  const template = templateOf(dossier)
  const paper = resultPaper(template, valuesOf(dossier, corrected, { ...issue, agencyName: agency.name, words: words.answers }, now), {
    frame: { agency: { parent: agency.parent, name: agency.name }, place: agency.place, at: now, code: dossier.code, number: issue.number },
    signer: { title: issue.signerTitle, name: issue.signerName },
    signNote: words.signNote,
    frameWords: words.frame,
  })
  return renderPaper(paper)
}

/** What the book says of the result: its lines of facts, without those that only repeat where in the book it stands. */
export async function resultLines(from: Pick<Tx, 'agency'>, dossier: Loaded, { corrected, issue, words }: Making, now: Date): Promise<readonly EntryLine[]> {
  const agency = await from.agency.findUniqueOrThrow({ where: { id: dossier.agencyId }, select: { name: true } })
  const values = valuesOf(dossier, corrected, { ...issue, agencyName: agency.name, words: words.answers }, now)
  return templateOf(dossier)
    .blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []))
    .filter(({ value }) => !/\{\{\s*register/.test(value))
    .map(({ label, value }) => ({ label: fillIn(label, values), value: fillIn(value, values) }))
}

/** Draws and stores the result, or its draft; gives the stored file's id. */
export async function renderResult(tx: Tx, dossier: Loaded, making: Making, now: Date): Promise<string> {
  const bytes = await drawResult(tx, dossier, making, now)
  const name = `${dossier.code}-${making.issue.draft ? 'du-thao' : 'ket-qua'}.pdf`
  const { id } = await storePaper(tx, { agencyId: dossier.agencyId, name, bytes, now })
  return id
}

import type { ResultTemplate } from '@/lib/procedure/schema'
import type { Block, PaperDocument } from '../model'
import { framed, type FrameWords, type PaperFrame, type PaperSigner, signatureOf } from './frame'

/** The part of a result template (data of a procedure's version) that a paper is made of. */
export type PaperTemplate = Pick<ResultTemplate, 'title' | 'blocks' | 'register'>
type TemplateBlock = ResultTemplate['blocks'][number]

const placeholder = /\{\{\s*([\p{L}\p{N}_.:-]+)\s*\}\}/gu

/** The names of all placeholders in the template, each once, sorted: the publish door holds them against what exists. */
export function placeholdersOf(template: Pick<PaperTemplate, 'title' | 'blocks'>): readonly string[] {
  const texts = [template.title.vi, ...template.blocks.flatMap(textsOf)]
  const names = texts.flatMap((text) => [...text.matchAll(placeholder)].map(([, name = '']) => name))
  return [...new Set(names)].sort()
}

/**
 * Replaces every `{{name}}` by its value, once: braces inside a value stay as they are. An empty value is a blank on
 * the paper; a value that is not there at all is a fault of the template.
 * @throws naming the placeholder that has no value, or the text whose braces make no placeholder
 */
export function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  if (text.replace(placeholder, '').includes('{{')) throw new Error(`not a placeholder in "${text}"`)
  return text.replace(placeholder, (_, name: string) => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`no value for the placeholder ${name}`)
    return value
  })
}

/** Only a register gives numbers: without one there is none to come, so no line waits for it. */
function numbered({ number, ...frame }: PaperFrame, { register }: PaperTemplate): PaperFrame {
  return register === null || number === undefined || number === '' ? frame : { ...frame, number }
}

/**
 * The result of a procedure as its template says it; the line of its number is there where the template has a register.
 * @throws as `fillIn`
 */
export function resultPaper(
  template: PaperTemplate,
  values: ReadonlyMap<string, string>,
  { frame, signer, signNote, frameWords }: ResultPaperSetting,
): PaperDocument {
  return framed(numbered(frame, template), frameWords, {
    title: fillIn(template.title.vi, values),
    blocks: template.blocks.map((block) => filled(block, values)),
    signatures: { right: signatureOf(signer, signNote) },
  })
}

export type ResultPaperSetting = {
  readonly frame: PaperFrame
  readonly signer: PaperSigner
  readonly signNote: string
  readonly frameWords: FrameWords
}

function textsOf(block: TemplateBlock): readonly string[] {
  return block.kind === 'rows' ? block.rows.flatMap(({ label, value }) => [label, value]) : [block.text]
}

function filled(block: TemplateBlock, values: ReadonlyMap<string, string>): Block {
  if (block.kind !== 'rows') return { kind: block.kind, text: fillIn(block.text, values) }
  return {
    kind: 'rows',
    rows: block.rows.map(({ label, value }) => ({ label: fillIn(label, values), value: fillIn(value, values) })),
  }
}

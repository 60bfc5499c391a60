import { z } from 'zod'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { key } from '@/lib/form/schema'
import { conditionInput } from '@/lib/form/schema/condition-input'
import { placeholderFaults } from '../model/placeholders'
import type { ResultTemplate } from '../schema'
import { bothLanguages, line, maybe, required, rowsOf, seen } from './typed'

type Block = ResultTemplate['blocks'][number]

/** Kinds of blocks, in the order they are offered; a new block is of the first. */
export const blockKinds = ['paragraph', 'heading', 'rows'] as const satisfies readonly Block['kind'][]

/** A line of rows as it is typed, "Label: value". The first colon parts them. */
const typedRow = /^([^:]+):\s*(\S.*)$/

/** The rows of a block as they are typed, one on a line. */
export const rowsText = (rows: Extract<Block, { kind: 'rows' }>['rows']): string =>
  rows.map(({ label, value }) => `${label.trim()}: ${value.replace(/\s+/g, ' ')}`).join('\n')

/** Rows as they were meant, or the first line that is none. Text in which no line is a row was never meant as rows. */
function rowsOfText(text: string): { readonly block: Block } | { readonly odd: string } {
  const lines = text.split('\n').map((one) => one.trim()).filter((one) => one !== '')
  const rows = lines.flatMap((one) => {
    const [, label = '', value = ''] = typedRow.exec(one) ?? []
    return value === '' ? [] : [{ label: label.trim(), value }]
  })
  if (rows.length === 0) return { block: { kind: 'paragraph', text } }
  return rows.length === lines.length ? { block: { kind: 'rows', rows } } : { odd: lines.find((one) => !typedRow.test(one)) ?? '' }
}

/** What is wrong with the placeholders of a text, as a code with what it is about; null where nothing is. */
function faultOf(text: string, known: ReadonlySet<string>): string | null {
  const [fault] = placeholderFaults([text], known)
  return fault ? (fault.code === 'unknown-placeholder' ? `${fault.code}:${fault.about}` : fault.code) : null
}

const blockRow = (known: ReadonlySet<string>) =>
  z.object({ kind: z.enum(blockKinds, 'required'), text: required(6000) }).transform(({ kind, text }, ctx): Block => {
    const fault = faultOf(text, known)
    if (fault !== null) ctx.addIssue({ code: 'custom', path: ['text'], message: fault })
    if (kind !== 'rows') return { kind, text }
    const read = rowsOfText(text)
    if ('block' in read) return read.block
    ctx.addIssue({ code: 'custom', path: ['text'], message: `row-without-colon:${read.odd.slice(0, 80)}` })
    return z.NEVER
  })

/** One result template; without a key it is a new one. `known`: every name a placeholder may have. */
export const editResultInput = (fields: readonly ConditionField[], known: readonly string[]) => {
  const names = new Set(known)
  return z
    .object({
      ...seen,
      condition: conditionInput(fields),
      key: maybe(key),
      title: bothLanguages(200),
      resultCode: line(60),
      register: maybe(z.string().max(60)),
      blocks: rowsOf(blockRow(names)).refine((blocks) => blocks.length > 0, 'required'),
    })
    .superRefine(({ title }, ctx) => {
      const fault = faultOf(title.vi, names)
      if (fault !== null) ctx.addIssue({ code: 'custom', path: ['title', 'vi'], message: fault })
    })
}
export type EditResult = z.output<ReturnType<typeof editResultInput>>

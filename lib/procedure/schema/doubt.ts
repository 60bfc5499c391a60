import { z } from 'zod'
import { parts } from '../model/parts'
import { procedureCode } from '../schema'
import { chosen, required } from './typed'

const mark = z.string('required').regex(/^[0-9a-f]{32}$/, 'not-an-option')

/** Doubts that were looked into, with what came of it. */
export const settleDoubtsInput = z.object({
  code: procedureCode,
  marks: chosen(mark).refine((marks) => marks.length > 0, 'required'),
  note: required(500),
})
export type SettleDoubts = z.output<typeof settleDoubtsInput>

/** One doubt: settled by a press of its own, or opened again. */
export const oneDoubtInput = z.object({ code: procedureCode, mark })
export type OneDoubt = z.output<typeof oneDoubtInput>

/** Where what is doubted can be mended. */
export const mendDoubtInput = z.object({ code: procedureCode, part: z.enum(parts, 'not-an-option') })

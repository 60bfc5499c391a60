import { z } from 'zod'
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

export const reopenDoubtInput = z.object({ code: procedureCode, mark })
export type ReopenDoubt = z.output<typeof reopenDoubtInput>

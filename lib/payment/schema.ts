import { z } from 'zod'
import { longId } from '@/lib/core/ids'

export const recordFeeInput = z
  .object({
    fee: z.string().transform((short, context) => {
      const id = longId(short)
      if (id) return id
      context.addIssue({ code: 'custom', message: 'not-found' })
      return z.NEVER
    }),
    method: z.enum(['CASH', 'TRANSFER', 'WAIVED'], { error: 'method-missing' }),
    /** Number of the receipt or of the bank's transfer; the legal ground where it is waived. */
    reference: z.string().trim().min(1, { error: 'reference-missing' }).max(100, { error: 'too-long' }),
  })
export type RecordFeeInput = z.output<typeof recordFeeInput>

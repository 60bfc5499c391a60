import { z } from 'zod'
import { longId } from '@/lib/core/ids'

const reason = z.string('reason-missing').trim().min(1, 'reason-missing').max(1000, 'too-long')

/** The entry is named as in addresses. */
export const strikeEntryInput = z.object({ entry: z.string().transform((short) => longId(short) ?? ''), reason })
export type StrikeEntryInput = z.output<typeof strikeEntryInput>

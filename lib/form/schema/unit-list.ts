import { z } from 'zod'
import { isDay } from '@/lib/core/dates'

/** A file of more bytes than this is refused unread. */
export const maxUnitListBytes = 4 * 1024 * 1024

/** What the page of communes posts: which list, and the day from which it holds, in parts as a date field has them. */
export const takeOverInput = z.object({
  list: z.uuid(),
  asOf: z.object({ day: z.string(), month: z.string(), year: z.string() })
    .transform(({ day, month, year }) => `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`)
    .refine(isDay, 'date'),
})
export type TakeOverInput = z.output<typeof takeOverInput>

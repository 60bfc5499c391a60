import { z } from 'zod'
import { threadBounds } from '../model/thread'

/** A message as its form posts it; the key was made with the page, so that a second press is the same message. */
export const postMessageInput = z.object({
  key: z.uuid(),
  text: z.string().trim().max(threadBounds.signs, 'too-long').default(''),
})
export type PostMessageInput = z.output<typeof postMessageInput> & { readonly code: string; readonly files: readonly string[] }

import { z } from 'zod'

/** Names one job without showing its number; as the list gave it. */
export const retryJobInput = z.object({ job: z.string().min(1, { error: 'not-found' }).max(400, { error: 'not-found' }) })
export type RetryJobInput = z.output<typeof retryJobInput>

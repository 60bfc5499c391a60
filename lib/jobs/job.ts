import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { mintActor } from '@/lib/identity/mint-actor'

export type Attempt = {
  /** The clock at the start of this attempt; the handler reads no other. */
  now: Date
  /** No further attempt follows. */
  last: boolean
}

export type Job = {
  name: string
  every?: string
  seconds?: number
  perform: (payload: unknown, attempt: Attempt) => Promise<void>
}

type Definition<Payload extends z.ZodType> = {
  /** What `addJob` calls it. */
  name: string
  payload: Payload
  /** For what nobody causes: a crontab pattern in UTC, "5 17 * * *" for five past midnight in Việt Nam. */
  every?: string
  /** For what happens more often than a crontab can say: each worker process does it again after so many seconds. */
  seconds?: number
  /** Must be safe to repeat. Throwing means: try again later. */
  run: (actor: Actor, payload: z.output<Payload>, attempt: Attempt) => Promise<void>
}

/** One kind of job: its payload is checked, and it acts as the system under its own name. */
export function defineJob<Payload extends z.ZodType>({ name, payload, every, seconds, run }: Definition<Payload>): Job {
  return {
    name,
    ...(every !== undefined && { every }),
    ...(seconds !== undefined && { seconds }),
    perform: (given, attempt) => run(mintActor({ kind: 'system', job: name }), payload.parse(given), attempt),
  }
}

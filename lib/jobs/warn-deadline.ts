import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { unwatchedDeadlines } from '@/lib/dossier/queries/for-jobs'
import { warnDeadline } from '@/lib/dossier/warn-deadline'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

const warn = (actor: Actor, dossierId: string, now: Date) => warnDeadline(actor, { dossierId, link: (code) => paths.workbench(code) }, now)

/** When a deadline was set, and at 50, 80 and 100 % of its time: officials are warned, and the next look is queued. */
export const warnDeadlineJob = defineJob({
  name: 'warn-deadline',
  payload: z.object({ dossierId: z.uuid() }),
  async run(actor, { dossierId }, { now }) {
    await warn(actor, dossierId, now)
  },
})

/** Every half hour, the deadlines that nobody watches: of dossiers from before there were warnings, and of lost jobs. */
export const sweepDeadlinesJob = defineJob({
  name: 'sweep-deadlines',
  payload: z.object({}),
  every: '11,41 * * * *',
  async run(actor, _, { now }) {
    for (const dossierId of await unwatchedDeadlines(actor, now)) await warn(actor, dossierId, now)
  },
})

import 'server-only'
import { deliverMailJob } from './deliver-mail'
import type { Job } from './job'
import { mailOneTimeLinkJob } from './mail-one-time-link'

/** Every job there is; the worker knows no other. */
export const jobs: readonly Job[] = [deliverMailJob, mailOneTimeLinkJob]

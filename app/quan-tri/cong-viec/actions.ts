'use server'

import { retryJob } from '@/lib/audit/retry-job'
import { retryJobInput } from '@/lib/audit/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const retry = formAction('official', retryJobInput, (actor, input) => retryJob(actor, input, new Date()), () => paths.adminJobs({ xong: 'chay-lai' }))

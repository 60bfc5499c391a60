'use server'

import { z } from 'zod'
import { requestCheck } from '@/lib/audit/request-check'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const check = formAction('official', z.object({ intent: z.literal('check') }), (actor) => requestCheck(actor, {}, new Date()), () => paths.adminAudit({ xong: 'kiem-tra' }))

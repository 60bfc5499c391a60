'use server'

import { reopenDoubt } from '@/lib/procedure/reopen-doubt'
import { reopenDoubtInput, settleDoubtsInput } from '@/lib/procedure/schema/doubt'
import { settleDoubts } from '@/lib/procedure/settle-doubts'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const settle = formAction('official', settleDoubtsInput, (actor, input) => settleDoubts(actor, input, new Date()), ({ code }) => paths.adminDoubts(code, { xong: 'xem' }))

export const reopen = formAction('official', reopenDoubtInput, (actor, input) => reopenDoubt(actor, input, new Date()), ({ code }) => paths.adminDoubts(code, { xong: 'mo' }))

'use server'

import { requestExport } from '@/lib/statistics/request-export'
import { retryExport } from '@/lib/statistics/retry-export'
import { namedExportInput, requestExportInput } from '@/lib/statistics/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const ask = formAction(
  'official',
  requestExportInput,
  (actor, input) => requestExport(actor, input, new Date()),
  () => paths.exports({ tin: 'da-nhan' }),
)

export const again = formAction(
  'official',
  namedExportInput,
  (actor, input) => retryExport(actor, input, new Date()),
  () => paths.exports(),
)

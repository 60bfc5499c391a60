'use server'

import { saveService } from '@/lib/appointment/save-service'
import { saveServiceInput } from '@/lib/appointment/schema'
import { shortId } from '@/lib/core/ids'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const saveCounterService = formAction(
  'official',
  saveServiceInput,
  (actor, input) => saveService(actor, input, new Date()),
  ({ agencyId }) => paths.adminServices({ 'don-vi': shortId(agencyId), tin: 'da-luu' }),
)

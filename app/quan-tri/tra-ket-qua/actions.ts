'use server'

import { shortId } from '@/lib/core/ids'
import { setReminderDaysInput } from '@/lib/dossier/schema/giving'
import { setReminderDays } from '@/lib/dossier/set-reminder-days'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const saveReminders = formAction(
  'official',
  setReminderDaysInput,
  (actor, input) => setReminderDays(actor, input, new Date()),
  ({ agencyId }) => paths.adminGiving({ 'don-vi': shortId(agencyId), tin: 'da-luu' }),
)

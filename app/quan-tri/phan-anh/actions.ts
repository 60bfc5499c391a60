'use server'

import { shortId } from '@/lib/core/ids'
import { setAnswerDaysInput } from '@/lib/feedback/schema'
import { setAnswerDays } from '@/lib/feedback/set-answer-days'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const saveDays = formAction(
  'official',
  setAnswerDaysInput,
  (actor, input) => setAnswerDays(actor, input, new Date()),
  ({ agencyId }) => paths.adminFeedback({ 'don-vi': shortId(agencyId), tin: 'da-luu' }),
)

'use server'

import { shortId } from '@/lib/core/ids'
import { removeRule } from '@/lib/routing/remove-rule'
import { saveRule } from '@/lib/routing/save-rule'
import { removeRuleInput, saveRuleInput } from '@/lib/routing/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const saveAssignmentRule = formAction(
  'official',
  saveRuleInput,
  (actor, input) => saveRule(actor, input, new Date()),
  ({ agencyId }) => paths.adminAssignment({ 'don-vi': shortId(agencyId), xong: 'da-luu' }),
)

export const removeAssignmentRule = formAction(
  'official',
  removeRuleInput,
  (actor, input) => removeRule(actor, input, new Date()),
  ({ agencyId }) => paths.adminAssignment({ 'don-vi': shortId(agencyId), xong: 'da-xoa' }),
)

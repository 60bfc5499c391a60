'use server'

import { shortId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { saveRetentionRule } from '@/lib/privacy/save-retention-rule'
import { saveRetentionRuleInput, switchRetentionRuleInput } from '@/lib/privacy/schema'
import { switchRetentionRule } from '@/lib/privacy/switch-retention-rule'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const saveRule = formAction(
  'official',
  saveRetentionRuleInput,
  (actor, input) => saveRetentionRule(actor, input, new Date()),
  ({ agencyId }) => paths.adminRetention({ 'don-vi': shortId(agencyId), xong: 'luu' }),
)

export const switchRule = formAction(
  'official',
  switchRetentionRuleInput,
  async (actor, input) => {
    const switched = await switchRetentionRule(actor, input, new Date())
    return switched.ok ? ok(paths.adminRetention({ 'don-vi': shortId(input.agencyId), xong: input.intent })) : switched
  },
  (path) => path,
)

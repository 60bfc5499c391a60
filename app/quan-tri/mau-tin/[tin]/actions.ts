'use server'

import { shortId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { saveNoticeTemplate } from '@/lib/notification/save-notice-template'
import { saveNoticeTemplateInput } from '@/lib/notification/schema/templates'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const saveTemplate = formAction(
  'official',
  saveNoticeTemplateInput,
  async (actor, { intent, ...input }) => {
    // What was typed comes back with the answer, and the page draws it.
    if (intent === 'preview') return refuse('previewed')
    const result = await saveNoticeTemplate(actor, input, new Date())
    return result.ok ? ok({ ...result.value, intent }) : result
  },
  ({ agencyId, topic, channel, locale, intent }) =>
    paths.adminTemplate(topic, { kenh: channel, 'ngon-ngu': locale, 'don-vi': shortId(agencyId), xong: intent === 'reset' ? 'tro-lai' : 'da-luu' }),
)

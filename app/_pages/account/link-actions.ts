'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { linkAccount } from '@/lib/identity/link-account'
import { keptLink } from '@/lib/identity/session'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const mergeAccount = formAction(
  'citizen',
  z.object({ accountId: z.uuid(), locale: z.enum(['vi', 'en']).default('vi') }),
  async (actor, { locale, accountId }) => {
    const linked = await linkAccount(actor, { accountId, token: await keptLink() }, new Date())
    return linked.ok ? ok({ locale }) : linked
  },
  ({ locale }) => paths.profile(locale, { xong: 'da-gop' }),
)

'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { removeVaultEntry } from '@/lib/document/remove-vault-entry'
import { revokeVaultShare } from '@/lib/document/revoke-vault-share'
import { shareLimits } from '@/lib/document/model/vault'
import { shareVaultEntry } from '@/lib/document/share-vault-entry'
import { env } from '@/lib/core/env'
import { formatMoment } from '@/lib/core/dates'
import { formAction, publicAction } from '@/lib/web/form-action'
import { openShareHere } from '@/lib/web/share-access'
import { paths } from '@/lib/web/paths'

export const removeEntry = formAction(
  'citizen',
  z.object({ entry: z.uuid(), _locale: z.enum(['vi', 'en']).default('vi') }),
  async (actor, { entry, _locale }) => {
    const removed = await removeVaultEntry(actor, { entry }, new Date())
    return removed.ok ? ok(paths.vault(_locale, { xong: 'da-xoa' })) : removed
  },
  (path) => path,
)

const locale = z.enum(['vi', 'en']).default('vi')
const { least, most } = shareLimits.days

export const makeLink = formAction(
  'citizen',
  z.object({ entry: z.uuid(), days: z.coerce.number({ error: 'days-wrong' }).int({ error: 'days-wrong' }).min(least, { error: 'days-wrong' }).max(most, { error: 'days-wrong' }), _locale: locale }),
  async (actor, { entry, days, _locale }) => {
    const made = await shareVaultEntry(actor, { entry, days }, new Date())
    if (!made.ok) return made
    const { token, code, expiresAt } = made.value
    return ok({ link: new URL(paths.shared(token, _locale), env.PUBLIC_URL).href, code, until: formatMoment(expiresAt) })
  },
)

export const endLink = formAction(
  'citizen',
  z.object({ share: z.uuid(), _locale: locale }),
  async (actor, { share, _locale }) => {
    const ended = await revokeVaultShare(actor, { share }, new Date())
    return ended.ok ? ok(paths.vault(_locale)) : ended
  },
  (path) => path,
)

export const openLink = publicAction(
  z.object({ token: z.string().max(60), code: z.string().transform((typed) => typed.replace(/\s/g, '')).pipe(z.string().regex(/^\d{6}$/, { error: 'code-missing' })), _locale: locale }),
  async ({ token, code, _locale }) => {
    const opened = await openShareHere({ token, code }, new Date())
    return opened.ok ? ok(paths.shared(token, _locale)) : opened
  },
  (path) => path,
)

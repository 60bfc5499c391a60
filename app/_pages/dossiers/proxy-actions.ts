'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { nameProxy } from '@/lib/dossier/name-proxy'
import { revokeProxy } from '@/lib/dossier/revoke-proxy'
import { nameProxyInput, revokeProxyInput } from '@/lib/dossier/schema/giving'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const locale = z.object({ _locale: z.enum(['vi', 'en']).catch('vi') })

const to = (path: string) => path

export const saveProxy = formAction(
  'citizen',
  nameProxyInput.and(locale),
  async (actor, { _locale, ...input }) => {
    const done = await nameProxy(actor, input, new Date())
    return done.ok ? ok(paths.proxy(done.value.code, _locale, { tin: 'da-dang-ky' })) : done
  },
  to,
)

export const takeBackProxy = formAction(
  'citizen',
  revokeProxyInput.and(locale),
  async (actor, { _locale, code }) => {
    const done = await revokeProxy(actor, { code }, new Date())
    return done.ok ? ok(paths.proxy(done.value.code, _locale, { tin: 'da-huy' })) : done
  },
  to,
)

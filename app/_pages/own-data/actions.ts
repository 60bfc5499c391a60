'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { askErasure } from '@/lib/privacy/ask-erasure'
import { requestPackage } from '@/lib/privacy/request-package'
import { requestRectification } from '@/lib/privacy/request-rectification'
import { askErasureInput, requestRectificationInput } from '@/lib/privacy/schema'
import { takeBackErasure } from '@/lib/privacy/take-back-erasure'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const locale = z.object({ _locale: z.enum(['vi', 'en']).catch('vi') })

export const askForPackage = formAction(
  'citizen',
  // A form without a field: a post of anything but its button asks for nothing.
  locale.extend({ intent: z.literal('ask') }),
  async (actor, { _locale }) => {
    const asked = await requestPackage(actor, {}, new Date())
    return asked.ok ? ok(paths.ownData(_locale, { xong: 'goi' })) : asked
  },
  (path) => path,
)

export const askForRectification = formAction(
  'citizen',
  requestRectificationInput.and(locale),
  async (actor, { _locale, ...input }) => {
    const asked = await requestRectification(actor, input, new Date())
    return asked.ok ? ok(paths.ownData(_locale, { xong: 'sua' })) : asked
  },
  (path) => path,
)

export const askForErasure = formAction(
  'citizen',
  askErasureInput.extend(locale.shape),
  async (actor, { _locale }) => {
    const asked = await askErasure(actor, {}, new Date())
    return asked.ok ? ok(paths.ownData(_locale)) : asked
  },
  (path) => path,
)

export const keepAccount = formAction(
  'citizen',
  locale.extend({ intent: z.literal('keep') }),
  async (actor, { _locale }) => {
    const kept = await takeBackErasure(actor, {}, new Date())
    return kept.ok ? ok(paths.ownData(_locale, { xong: 'giu' })) : kept
  },
  (path) => path,
)

'use server'

import { ok } from '@/lib/core/result'
import { chooseLanguage } from '@/lib/identity/choose-language'
import { forgetEmail } from '@/lib/identity/forget-email'
import { requestEmailConfirmation } from '@/lib/identity/request-email-confirmation'
import { revokeSession } from '@/lib/identity/revoke-session'
import { chooseLanguageInput, forgetEmailInput, requestEmailConfirmationInput, revokeSessionInput } from '@/lib/identity/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const setEmail = formAction(
  'citizen',
  requestEmailConfirmationInput,
  async (actor, { locale, ...input }) => {
    const result = await requestEmailConfirmation(actor, input, new Date())
    return result.ok ? ok({ locale }) : result
  },
  ({ locale }) => paths.profile(locale, { xong: 'da-gui' }),
)

export const dropEmail = formAction(
  'citizen',
  forgetEmailInput,
  async (actor, { locale }) => {
    const result = await forgetEmail(actor, {}, new Date())
    return result.ok ? ok({ locale }) : result
  },
  ({ locale }) => paths.profile(locale, { xong: 'da-bo' }),
)

export const endOtherSession = formAction(
  'citizen',
  revokeSessionInput,
  async (actor, { locale, ...input }) => {
    const result = await revokeSession(actor, input, new Date())
    return result.ok ? ok({ locale }) : result
  },
  ({ locale }) => paths.profile(locale, { xong: 'da-ket-thuc' }),
)

export const setLanguage = formAction(
  'citizen',
  chooseLanguageInput,
  async (actor, { locale, ...input }) => {
    const result = await chooseLanguage(actor, input, new Date())
    return result.ok ? ok({ locale }) : result
  },
  ({ locale }) => paths.profile(locale, { xong: 'da-chon-ngon-ngu' }),
)

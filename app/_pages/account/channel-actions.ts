'use server'

import { ok } from '@/lib/core/result'
import { chooseChannels } from '@/lib/notification/choose-channels'
import { confirmPhone } from '@/lib/notification/confirm-phone'
import { forgetPhone } from '@/lib/notification/forget-phone'
import { requestPhoneConfirmation } from '@/lib/notification/request-phone-confirmation'
import { chooseChannelsInput, confirmPhoneInput, forgetPhoneInput, requestPhoneConfirmationInput } from '@/lib/notification/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const setPhone = formAction(
  'citizen',
  requestPhoneConfirmationInput,
  async (actor, { locale, ...input }) => {
    const result = await requestPhoneConfirmation(actor, input, new Date())
    return result.ok ? ok({ locale }) : result
  },
  ({ locale }) => paths.profile(locale, { xong: 'da-gui-ma' }),
)

export const proveCode = formAction(
  'citizen',
  confirmPhoneInput,
  async (actor, { locale, ...input }) => {
    const result = await confirmPhone(actor, input, new Date())
    return result.ok ? ok({ locale }) : result
  },
  ({ locale }) => paths.profile(locale, { xong: 'da-xac-nhan-so' }),
)

export const dropPhone = formAction(
  'citizen',
  forgetPhoneInput,
  async (actor, { locale }) => {
    const result = await forgetPhone(actor, {}, new Date())
    return result.ok ? ok({ locale }) : result
  },
  ({ locale }) => paths.profile(locale, { xong: 'da-bo-so' }),
)

export const choose = formAction(
  'citizen',
  chooseChannelsInput,
  async (actor, { locale, ...input }) => {
    const result = await chooseChannels(actor, input, new Date())
    return result.ok ? ok({ locale }) : result
  },
  ({ locale }) => paths.profile(locale, { xong: 'da-chon-kenh' }),
)

'use server'

import { ok } from '@/lib/core/result'
import { answerMandate } from '@/lib/identity/answer-mandate'
import { askMandate } from '@/lib/identity/ask-mandate'
import { confirmMandate } from '@/lib/identity/confirm-mandate'
import { revokeMandate } from '@/lib/identity/revoke-mandate'
import { answerMandateInput, askMandateInput, confirmMandateInput, revokeMandateInput } from '@/lib/identity/schema/mandate'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const to = (path: string) => path

/** Whoever came from a procedure goes back to it, once they may file there. */
const onwards = (locale: 'vi' | 'en', procedureCode: string | null, news: string) =>
  procedureCode ? `${paths.filing(procedureCode, locale)}?uy-quyen=${news}` : paths.mandates(locale, { xong: news })

export const ask = formAction(
  'citizen',
  askMandateInput,
  async (actor, { locale, ...input }) => {
    const asked = await askMandate(actor, input, new Date())
    if (!asked.ok) return asked
    return ok(asked.value.waits ? paths.mandates(locale, { xong: 'da-xin' }) : onwards(locale, input.procedureCode, 'da-khai'))
  },
  to,
)

export const confirmByCode = formAction(
  'citizen',
  confirmMandateInput,
  async (actor, { locale, ...input }) => {
    const confirmed = await confirmMandate(actor, input, new Date())
    return confirmed.ok ? ok(onwards(locale, confirmed.value.procedureCode, 'da-xac-nhan')) : confirmed
  },
  to,
)

export const answerRequest = formAction(
  'citizen',
  answerMandateInput,
  async (actor, { locale, ...input }) => {
    const answered = await answerMandate(actor, input, new Date())
    return answered.ok ? ok(paths.mandates(locale, { xong: input.answer === 'agree' ? 'da-dong-y' : 'da-tu-choi' })) : answered
  },
  to,
)

export const revoke = formAction(
  'citizen',
  revokeMandateInput,
  async (actor, { locale, ...input }) => {
    const revoked = await revokeMandate(actor, input, new Date())
    return revoked.ok ? ok(paths.mandates(locale, { xong: 'da-thu-hoi' })) : revoked
  },
  to,
)

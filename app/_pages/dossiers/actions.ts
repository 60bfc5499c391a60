'use server'

import { z } from 'zod'
import { ok, type Result } from '@/lib/core/result'
import { answerConfirmation } from '@/lib/dossier/answer-confirmation'
import { answerSupplement } from '@/lib/dossier/answer-supplement'
import { requestCorrection } from '@/lib/dossier/request-correction'
import { requestWithdrawal } from '@/lib/dossier/request-withdrawal'
import { answerConfirmationInput, seenInput, withdrawalInput, withReasonInput } from '@/lib/dossier/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const locale = z.object({ _locale: z.enum(['vi', 'en']).catch('vi') })

/** Back to the dossier, with what has just been done. */
const dossierWith = (news: string) =>
  <Code extends string>(done: Result<{ code: string }, Code>, { _locale }: z.output<typeof locale>) =>
    done.ok ? ok(`${paths.dossier(done.value.code, _locale)}?tin=${news}`) : done

const to = (path: string) => path

export const withdrawDossier = formAction(
  'citizen',
  withdrawalInput.and(locale),
  async (actor, input) => dossierWith('da-xin-rut')(await requestWithdrawal(actor, input, new Date()), input),
  to,
)

export const askCorrection = formAction(
  'citizen',
  withReasonInput.and(locale),
  async (actor, input) => dossierWith('da-de-nghi')(await requestCorrection(actor, input, new Date()), input),
  to,
)

export const answerDraft = formAction(
  'citizen',
  answerConfirmationInput.and(locale),
  async (actor, input) => dossierWith('da-tra-loi')(await answerConfirmation(actor, input, new Date()), input),
  to,
)

export const sendSupplement = formAction(
  'citizen',
  seenInput.and(locale),
  async (actor, input) => dossierWith('da-bo-sung')(await answerSupplement(actor, input, new Date()), input),
  to,
)

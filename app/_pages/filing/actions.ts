'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { chooseDelivery } from '@/lib/dossier/choose-delivery'
import { deleteDraft } from '@/lib/dossier/delete-draft'
import { detachComponent } from '@/lib/dossier/detach-component'
import { replaceComponents } from '@/lib/dossier/replace-components'
import { deliveryInput, detachComponentInput, submitDossierInput } from '@/lib/dossier/schema'
import { submitDossier } from '@/lib/dossier/submit-dossier'
import { requestEmailConfirmation } from '@/lib/identity/request-email-confirmation'
import { requestEmailConfirmationInput } from '@/lib/identity/schema'
import { hasFiledFor } from '@/lib/identity/queries/team'
import { filerOf } from '@/lib/identity/session'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { answerAndGoOn, beginOrGoOn, saveAndGoOn } from './go-on'
import { eligibilitySchema, journeyInput, stepSchema } from './inputs'
import { deliveryStep, papersStep, reviewStep } from './steps'

const to = (path: string) => path
const locale = journeyInput.pick({ _locale: true })

export const startFiling = formAction(
  'citizen',
  journeyInput.extend({ agency: z.string().max(60).optional(), cho: z.union([z.literal('toi'), z.uuid()]).default('toi') }),
  (actor, input) => beginOrGoOn(filerOf(actor, input.procedureCode), input, new Date()),
  to,
)

export const deleteFiling = formAction(
  'citizen',
  journeyInput,
  async (actor, input) => {
    const deleted = await deleteDraft(filerOf(actor, input.procedureCode), input, new Date())
    return deleted.ok ? ok(`${paths.filing(input.procedureCode, input._locale)}?tin=da-xoa`) : deleted
  },
  to,
)

export const answerQuestions = formAction('citizen', eligibilitySchema, (actor, input) => answerAndGoOn(filerOf(actor, input.procedureCode), input, new Date()), to)

export const saveStep = formAction('citizen', stepSchema, (actor, input) => saveAndGoOn(filerOf(actor, input._procedure), input, new Date()), to)

export const lookUpPapers = formAction(
  'citizen',
  journeyInput,
  async (actor, input) => {
    const asked = await replaceComponents(actor, { procedureCode: input.procedureCode, again: true }, new Date())
    return asked.ok ? ok(paths.filingStep(input.procedureCode, papersStep, input._locale)) : asked
  },
  to,
)

export const removePaper = formAction(
  'citizen',
  detachComponentInput.and(locale),
  async (actor, input) => {
    const removed = await detachComponent(filerOf(actor, input.procedureCode), input, new Date())
    return removed.ok ? ok(paths.filingStep(input.procedureCode, papersStep, input._locale)) : removed
  },
  to,
)

export const chooseResult = formAction(
  'citizen',
  deliveryInput.and(locale),
  async (actor, input) => {
    const chosen = await chooseDelivery(filerOf(actor, input.procedureCode), input, new Date())
    return chosen.ok ? ok(paths.filingStep(input.procedureCode, reviewStep, input._locale)) : chosen
  },
  to,
)

export const confirmMyEmail = formAction(
  'citizen',
  requestEmailConfirmationInput.and(journeyInput),
  async (actor, input) => {
    const sent = await requestEmailConfirmation(actor, input, new Date())
    return sent.ok ? ok(`${paths.filingStep(input.procedureCode, deliveryStep, input._locale)}?tin=da-gui-thu`) : sent
  },
  to,
)

export const submitFiling = formAction(
  'citizen',
  submitDossierInput.and(locale),
  async (actor, input) => {
    const helping = actor.kind === 'citizen' && actor.helping
    const assisted = helping ? await submitDossier(filerOf(actor, helping.procedureCode), input, new Date()) : null
    // With the first press the helper lost sight of it, so a second finds nothing or no agreement.
    if (assisted?.ok || (await hasFiledFor(actor, input.draft))) return ok(paths.assist('vi', { tin: 'da-nop' }))
    if (assisted && assisted.code !== 'not-found') return assisted
    const submitted = await submitDossier(actor, input, new Date())
    return submitted.ok ? ok(paths.submitted(submitted.value.code, input._locale)) : submitted
  },
  to,
)

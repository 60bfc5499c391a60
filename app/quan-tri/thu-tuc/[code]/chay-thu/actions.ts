'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { actInTrial as act } from '@/lib/dossier/act-in-trial'
import { discardTrial as discard } from '@/lib/dossier/discard-trial'
import { renewTrial as renew } from '@/lib/dossier/renew-trial'
import { saveTrialPage } from '@/lib/dossier/save-trial-page'
import { seenTrialInput, startTrialInput, trialActInput, trialInput, trialPapersInput, trialQuestionsInput } from '@/lib/dossier/schema/trial'
import { startTrial as start } from '@/lib/dossier/start-trial'
import { submitTrial as submit } from '@/lib/dossier/submit-trial'
import { samplePeople } from '@/lib/text/official/sample-people'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { opening, savePageAndGoOn, saveQuestionsAndGoOn } from './go-on'
import { trialPageSchema } from './inputs'
import { reviewStep, supplementStep, workStep } from './steps'

const to = (path: string) => path

export const startTrial = formAction(
  'official',
  startTrialInput,
  async (actor, { person, ...input }) => {
    const started = await start(actor, { ...input, claims: person && samplePeople[person] }, new Date())
    return started.ok ? ok(await opening(actor, input.code)) : started
  },
  to,
)

export const renewTrial = formAction(
  'official',
  trialInput,
  async (actor, input) => {
    const renewed = await renew(actor, input, new Date())
    return renewed.ok ? ok(await opening(actor, input.code)) : renewed
  },
  to,
)

export const discardTrial = formAction('official', trialInput, (actor, input) => discard(actor, input, new Date()), ({ code }) => paths.adminTrial(code))

export const saveTrialQuestions = formAction('official', trialQuestionsInput, (actor, input) => saveQuestionsAndGoOn(actor, input, new Date()), to)

export const saveTrialStep = formAction('official', trialPageSchema, (actor, input) => savePageAndGoOn(actor, input, new Date()), to)

export const saveTrialPapers = formAction(
  'official',
  trialPapersInput.extend({ then: z.enum([reviewStep, supplementStep]) }),
  async (actor, { then, ...input }) => {
    const saved = await saveTrialPage(actor, input, new Date())
    return saved.ok ? ok(paths.adminTrialStep(input.code, then, then === supplementStep ? { xong: 'da-luu' } : {})) : saved
  },
  to,
)

export const submitTrial = formAction(
  'official',
  seenTrialInput,
  (actor, input) => submit(actor, input, new Date()),
  ({ code }) => paths.adminTrialStep(code, workStep, { xong: 'submit' }),
)

export const actInTrial = formAction(
  'official',
  trialActInput,
  (actor, input) => act(actor, input, new Date()),
  ({ code, event }) => paths.adminTrialStep(code, workStep, { xong: event }),
)

'use server'

import { factorCodeInput, passkeyAnswerInput } from '@/lib/identity/schema/factors'
import { formAction } from '@/lib/web/form-action'
import { stepUpHere } from '@/lib/web/step-up'

export const proveAgain = formAction(
  'official',
  factorCodeInput,
  (actor, { code, tiep }) => stepUpHere(actor, { code }, tiep, new Date()),
  ({ next }) => next,
)

export const provePasskeyAgain = formAction(
  'official',
  passkeyAnswerInput,
  (actor, { response, tiep }) => stepUpHere(actor, { response }, tiep, new Date()),
  ({ next }) => next,
)

'use server'

import { z } from 'zod'
import { signInOfficialInput } from '@/lib/identity/schema'
import { factorCodeInput, passkeyAnswerInput } from '@/lib/identity/schema/factors'
import { publicAction } from '@/lib/web/form-action'
import { enrolHere, finishHere, passkeyHere, signInHere } from '@/lib/web/official-sign-in'
import { askPasskeyHere } from '@/lib/web/step-up'

export const signIn = publicAction(
  signInOfficialInput,
  (input) => signInHere(input, new Date()),
  ({ next }) => next,
)

export const proveCode = publicAction(
  factorCodeInput,
  ({ code, tiep }) => finishHere({ code }, tiep, new Date()),
  ({ next }) => next,
)

export const provePasskey = publicAction(
  passkeyAnswerInput,
  ({ response, tiep }) => passkeyHere(response, tiep, new Date()),
  ({ next }) => next,
)

export const askDevice = publicAction(z.object({}), () => askPasskeyHere(new Date()))

export const enrol = publicAction(factorCodeInput, (input) => enrolHere(input, new Date()))

'use server'

import { signInOfficialInput } from '@/lib/identity/schema'
import { publicAction } from '@/lib/web/form-action'
import { signInHere } from '@/lib/web/official-sign-in'

export const signIn = publicAction(
  signInOfficialInput,
  (input) => signInHere(input, new Date()),
  ({ next }) => next,
)

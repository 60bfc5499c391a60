'use server'

import { setPasswordInput } from '@/lib/identity/schema'
import { publicAction } from '@/lib/web/form-action'
import { setPasswordHere } from '@/lib/web/official-sign-in'
import { paths } from '@/lib/web/paths'

export const saveNewPassword = publicAction(
  setPasswordInput,
  (input) => setPasswordHere(input, new Date()),
  () => `${paths.officialSignIn()}?tin=da-dat-mat-khau`,
)

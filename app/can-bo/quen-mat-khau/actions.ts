'use server'

import { requestPasswordResetInput } from '@/lib/identity/schema'
import { publicAction } from '@/lib/web/form-action'
import { requestResetHere } from '@/lib/web/official-sign-in'
import { paths } from '@/lib/web/paths'

export const requestReset = publicAction(
  requestPasswordResetInput,
  (input) => requestResetHere(input, new Date()),
  () => `${paths.forgottenPassword()}?da-gui=1`,
)

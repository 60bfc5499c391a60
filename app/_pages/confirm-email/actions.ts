'use server'

import { confirmEmail } from '@/lib/identity/confirm-email'
import { confirmEmailInput } from '@/lib/identity/schema'
import { currentActor } from '@/lib/identity/session'
import { publicAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const confirm = publicAction(
  confirmEmailInput,
  async (input) => confirmEmail(await currentActor(), input, new Date()),
  ({ locale }) => paths.confirmEmail('xong', locale),
)

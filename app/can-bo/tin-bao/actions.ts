'use server'

import { setOfficialNoticesInput } from '@/lib/notification/schema'
import { setOfficialNotices } from '@/lib/notification/set-official-notices'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const saveNotices = formAction(
  'official',
  setOfficialNoticesInput,
  (actor, input) => setOfficialNotices(actor, input, new Date()),
  () => paths.ownNotices({ xong: 'da-luu' }),
)

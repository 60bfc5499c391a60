'use server'

import { shortId } from '@/lib/core/ids'
import { endHold } from '@/lib/privacy/end-hold'
import { endHoldInput, setHoldInput } from '@/lib/privacy/schema'
import { setHold } from '@/lib/privacy/set-hold'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const hold = formAction(
  'official',
  setHoldInput,
  (actor, input) => setHold(actor, input, new Date()),
  ({ agencyId }) => paths.holds({ 'don-vi': shortId(agencyId), xong: 'dat' }),
)

export const release = formAction(
  'official',
  endHoldInput,
  (actor, input) => endHold(actor, input, new Date()),
  ({ agencyId }) => paths.holds({ 'don-vi': shortId(agencyId), xong: 'bo' }),
)

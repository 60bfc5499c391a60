'use server'

import { strikeEntryInput } from '@/lib/register/schema'
import { strikeEntry } from '@/lib/register/strike-entry'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const strike = formAction(
  'official',
  strikeEntryInput,
  (actor, input) => strikeEntry(actor, input, new Date()),
  ({ entry }) => paths.bookEntry(entry, { tin: 'da-gach' }),
)

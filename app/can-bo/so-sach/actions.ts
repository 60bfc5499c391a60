'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { keepSearch } from '@/lib/identity/session'
import { strikeEntryInput } from '@/lib/register/schema'
import { strikeEntry } from '@/lib/register/strike-entry'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { lookedFor } from '../looked-for'

export const lookInBooks = formAction(
  'official',
  z.object({ words: lookedFor }),
  async (_actor, { words }) => ok({ tim: await keepSearch(words, new Date()) }),
  ({ tim }) => paths.books({ tim }),
)

export const strike = formAction(
  'official',
  strikeEntryInput,
  (actor, input) => strikeEntry(actor, input, new Date()),
  ({ entry }) => paths.bookEntry(entry, { tin: 'da-gach' }),
)

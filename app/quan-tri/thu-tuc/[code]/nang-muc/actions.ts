'use server'

import { knownNames } from '@/lib/dossier/model/known-names'
import { raiseProcedure } from '@/lib/procedure/raise-procedure'
import { draftInput, seenDraftInput } from '@/lib/procedure/schema/editing'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

/** The draft in which the level is raised; one comes back to what is missing. */
export const openDraft = formAction('official', draftInput, (actor, input) => startDraftVersion(actor, input, new Date()), ({ code }) => paths.adminRaise(code))

export const raise = formAction(
  'official',
  seenDraftInput,
  (actor, input) => raiseProcedure(actor, input, new Date(), knownNames),
  ({ code }) => paths.adminDraft(code, { xong: 'da-luu' }),
)

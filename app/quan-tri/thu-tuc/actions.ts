'use server'

import { knownNames } from '@/lib/dossier/model/known-names'
import { discardDraftVersion } from '@/lib/procedure/discard-draft-version'
import { publishVersion } from '@/lib/procedure/publish-version'
import { draftInput, publishInput, seenDraftInput } from '@/lib/procedure/schema/editing'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const startDraft = formAction(
  'official',
  draftInput,
  (actor, input) => startDraftVersion(actor, input, new Date()),
  ({ code }) => paths.adminDraft(code, { xong: 'da-tao' }),
)

export const discardDraft = formAction(
  'official',
  seenDraftInput,
  (actor, input) => discardDraftVersion(actor, input, new Date()),
  ({ code }) => paths.adminProcedure(code, { xong: 'da-bo' }),
)

export const publish = formAction(
  'official',
  publishInput,
  (actor, input) => publishVersion(actor, input, new Date(), knownNames),
  ({ code }) => paths.adminProcedure(code, { xong: 'da-cong-bo' }),
)

'use server'

import type { Actor } from '@/lib/core/actor'
import { refuse } from '@/lib/core/result'
import { knownNames } from '@/lib/dossier/model/known-names'
import { discardDraftVersion } from '@/lib/procedure/discard-draft-version'
import { withComponent, withFee, withoutComponent, withoutFee, withTexts, withTimeLimits } from '@/lib/procedure/model/editing'
import { publishVersion } from '@/lib/procedure/publish-version'
import { findDraftVersion } from '@/lib/procedure/queries'
import { saveDraftVersion } from '@/lib/procedure/save-draft-version'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import {
  draftInput, editComponentInput, editFeeInput, editTextsInput, editTimeLimitsInput, publishInput, removePartInput, seenDraftInput,
} from '@/lib/procedure/schema/editing'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { fieldsFor, forDraft } from './for-draft'

type Seen = { readonly code: string; readonly revision: number }

/** Changes one part of the draft that was seen; a part that is not there any more is not found. */
const saving =
  <Input extends Seen>(change: (definition: ProcedureDefinition, input: Input) => ProcedureDefinition | null) =>
  async (actor: Actor, input: Input) => {
    const { code, revision } = input
    const draft = await findDraftVersion(actor, code)
    const definition = draft && change(draft.definition, input)
    return definition ? saveDraftVersion(actor, { code, revision, definition }, new Date()) : refuse('not-found')
  }

const toDraft = ({ code }: { code: string }) => paths.adminDraft(code, { xong: 'da-luu' })

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

export const saveTexts = formAction('official', editTextsInput, saving(withTexts), toDraft)
export const saveTimeLimits = formAction('official', editTimeLimitsInput, saving(withTimeLimits), toDraft)
export const saveFee = formAction('official', editFeeInput, saving(withFee), toDraft)
export const saveComponent = formAction('official', forDraft((definition) => editComponentInput(fieldsFor(definition))), saving(withComponent), toDraft)

export const removeFee = formAction('official', removePartInput, saving((definition, { key }) => withoutFee(definition, key)), toDraft)
export const removeComponent = formAction('official', removePartInput, saving((definition, { key }) => withoutComponent(definition, key)), toDraft)

export const publish = formAction(
  'official',
  publishInput,
  (actor, input) => publishVersion(actor, input, new Date(), knownNames),
  ({ code }) => paths.adminProcedure(code, { xong: 'da-cong-bo' }),
)

'use server'

import type { Actor } from '@/lib/core/actor'
import { withPartAdded, withPartCopied, withPartEdited, withPartMoved, withPartRemoved, withRuleEdited, withTypeChanged } from '@/lib/procedure/model/form-changes'
import { addPartInput, copyPartInput, editRuleInput, movePartInput, removeFormPartInput, retypeFieldInput } from '@/lib/procedure/schema/form-editing'
import { officialText } from '@/lib/text/text'
import { formAction } from '@/lib/web/form-action'
import { savingAt, type Seen } from '../../../saving'
import { editInputAt } from './edit-input'
import { forPart } from './for-part'
import { mayRename } from './renaming'
import { toForm, toPart } from './ways'

const { fresh, copy } = officialText.formStudio

export const movePart = formAction('official', movePartInput, savingAt(withPartMoved), toForm('da-chuyen'))
export const copyPart = formAction('official', copyPartInput, savingAt((definition, input) => withPartCopied(definition, input, copy.mark)), toForm('da-chep'))
export const removePart = formAction('official', removeFormPartInput, savingAt((definition, input: Seen & { readonly place: string }) => withPartRemoved(definition, input)), toForm('da-xoa'))
export const addPart = formAction('official', addPartInput, savingAt((definition, input) => withPartAdded(definition, input, fresh)), toPart('da-them'))
export const retypeField = formAction('official', retypeFieldInput, savingAt((definition, input) => withTypeChanged(definition, input, fresh)), toPart('da-luu'))
export const saveRule = formAction('official', forPart((_at, fields, form) => editRuleInput(form.get('kind'), fields)), savingAt(withRuleEdited), toPart('da-luu'))

export const savePart = formAction(
  'official',
  forPart(editInputAt),
  async (actor: Actor, input) => {
    const renaming = await mayRename(actor, input)
    return savingAt((definition, edit: typeof input) => withPartEdited(definition, edit, renaming))(actor, input)
  },
  toForm('da-luu'),
)

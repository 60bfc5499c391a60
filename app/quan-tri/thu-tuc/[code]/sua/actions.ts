'use server'

import { withMoved, withoutPart } from '@/lib/procedure/model/lists'
import { type MovePart, movePartInput, type RemovePart, removePartInput } from '@/lib/procedure/schema/editing'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { saving } from '../../saving'
import { listSlugs } from './parts'

export const movePart = formAction(
  'official',
  movePartInput,
  async (actor, input) => {
    const saved = await saving<MovePart>(withMoved)(actor, input)
    return saved.ok ? { ...saved, value: { ...input, ...saved.value, key: input.move.key } } : saved
  },
  // The revision makes it another address each time: where only what stands after # differs, a script asks for nothing new.
  ({ code, list, key, revision }) => `${paths.adminDraftPart(code, listSlugs[list], undefined, { xong: 'da-luu', ban: String(revision) })}#${key}`,
)

export const removePart = formAction(
  'official',
  removePartInput,
  async (actor, input) => {
    const saved = await saving<RemovePart>(withoutPart)(actor, input)
    return saved.ok ? { ...saved, value: input } : saved
  },
  ({ code, list }) => paths.adminDraftPart(code, listSlugs[list], undefined, { xong: 'da-luu' }),
)

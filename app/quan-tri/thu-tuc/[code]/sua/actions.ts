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
    return saved.ok ? { ...saved, value: input } : saved
  },
  ({ code, list, key }) => `${paths.adminDraftPart(code, listSlugs[list], undefined, { xong: 'da-luu' })}#${key}`,
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

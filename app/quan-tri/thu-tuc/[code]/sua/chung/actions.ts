'use server'

import type { Actor } from '@/lib/core/actor'
import { withGeneral } from '@/lib/procedure/model/editing'
import { editGeneralInput } from '@/lib/procedure/schema/editing-general'
import { formAction } from '@/lib/web/form-action'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'
import { sectorsFor } from './sectors'

export const saveGeneral = formAction(
  'official',
  async (actor: Actor, form: FormData) => editGeneralInput(await sectorsFor(actor, form.get('code'), new Date())),
  saving(withGeneral),
  toPart(partSlugs.general),
)

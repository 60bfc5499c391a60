'use server'

import { withComponent } from '@/lib/procedure/model/editing'
import { editComponentInput } from '@/lib/procedure/schema/editing'
import { formAction } from '@/lib/web/form-action'
import { fieldsFor, forDraft } from '../../../for-draft'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'

export const saveComponent = formAction(
  'official',
  forDraft((definition) => editComponentInput(fieldsFor(definition))),
  saving(withComponent),
  toPart(partSlugs.components),
)

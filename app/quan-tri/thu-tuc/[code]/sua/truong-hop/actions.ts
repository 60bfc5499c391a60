'use server'

import { withCase } from '@/lib/procedure/model/editing'
import { editCaseInput } from '@/lib/procedure/schema/editing'
import { formAction } from '@/lib/web/form-action'
import { fieldsFor, forDraft } from '../../../for-draft'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'

export const saveCase = formAction('official', forDraft((definition) => editCaseInput(fieldsFor(definition))), saving(withCase), toPart(partSlugs.cases))

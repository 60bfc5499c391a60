'use server'

import { withStandardWorkflow, withStep } from '@/lib/procedure/model/editing'
import { seenDraftInput } from '@/lib/procedure/schema/editing'
import { editStepInput } from '@/lib/procedure/schema/editing-workflow'
import { officialText } from '@/lib/text/text'
import { formAction } from '@/lib/web/form-action'
import { fieldsFor, forDraft } from '../../../for-draft'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'

export const saveStep = formAction('official', forDraft((definition) => editStepInput(fieldsFor(definition))), saving(withStep), toPart(partSlugs.workflow))

export const startWorkflow = formAction(
  'official',
  seenDraftInput,
  saving((definition) => withStandardWorkflow(definition, officialText.parts.workflow.standard)),
  toPart(partSlugs.workflow),
)

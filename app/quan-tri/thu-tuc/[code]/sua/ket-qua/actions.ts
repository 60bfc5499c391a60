'use server'

import { withResult } from '@/lib/procedure/model/editing'
import { formAction } from '@/lib/web/form-action'
import { forDraft } from '../../../for-draft'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'
import { resultInputFor } from './result-input'

export const saveResult = formAction('official', forDraft(resultInputFor), saving(withResult), toPart(partSlugs.results))

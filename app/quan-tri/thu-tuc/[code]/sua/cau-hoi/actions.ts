'use server'

import { withQuestion } from '@/lib/procedure/model/editing'
import { editQuestionInput } from '@/lib/procedure/schema/editing-eligibility'
import { formAction } from '@/lib/web/form-action'
import { orAgain } from '../../../again'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'

export const saveQuestion = formAction('official', orAgain(editQuestionInput), saving(withQuestion), toPart(partSlugs.eligibility))

'use server'

import { withTexts } from '@/lib/procedure/model/editing'
import { editTextsInput } from '@/lib/procedure/schema/editing'
import { formAction } from '@/lib/web/form-action'
import { orAgain } from '../../../again'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'

export const saveTexts = formAction('official', orAgain(editTextsInput), saving(withTexts), toPart(partSlugs.texts))

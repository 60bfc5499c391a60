'use server'

import { withTimeLimits } from '@/lib/procedure/model/editing'
import { editTimeLimitsInput } from '@/lib/procedure/schema/editing'
import { formAction } from '@/lib/web/form-action'
import { orAgain } from '../../../again'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'

export const saveTimeLimits = formAction('official', orAgain(editTimeLimitsInput), saving(withTimeLimits), toPart(partSlugs.limits))

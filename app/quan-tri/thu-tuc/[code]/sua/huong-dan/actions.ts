'use server'

import { withGuide } from '@/lib/procedure/model/editing-about'
import { editGuideInput } from '@/lib/procedure/schema/editing-guide'
import { formAction } from '@/lib/web/form-action'
import { orAgain } from '../../../again'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'

export const saveGuide = formAction('official', orAgain(editGuideInput), saving(withGuide), toPart(partSlugs.guide))

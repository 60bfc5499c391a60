'use server'

import { withSource } from '@/lib/procedure/model/editing-about'
import { editSourceInput } from '@/lib/procedure/schema/editing-source'
import { formAction } from '@/lib/web/form-action'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'

export const saveSource = formAction('official', editSourceInput, saving(withSource), toPart(partSlugs.source))

'use server'

import { withFee } from '@/lib/procedure/model/editing'
import { editFeeInput } from '@/lib/procedure/schema/editing'
import { formAction } from '@/lib/web/form-action'
import { fieldsFor, forDraft } from '../../../for-draft'
import { saving, toPart } from '../../../saving'
import { partSlugs } from '../parts'

export const saveFee = formAction('official', forDraft((definition) => editFeeInput(fieldsFor(definition))), saving(withFee), toPart(partSlugs.fees))

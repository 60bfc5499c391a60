'use server'

import { retireReasonText } from '@/lib/dossier/retire-reason-text'
import { saveReasonText } from '@/lib/dossier/save-reason-text'
import { dossierSettingInput, reasonTextInput, retireReasonTextInput } from '@/lib/dossier/schema/reason-text'
import { setDossierRules } from '@/lib/dossier/set-dossier-rules'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const keepReasonText = formAction('official', reasonTextInput, (actor, input) => saveReasonText(actor, input, new Date()), () => paths.adminReasonTexts({ xong: 'luu' }))

export const retireWords = formAction('official', retireReasonTextInput, (actor, input) => retireReasonText(actor, input, new Date()), () => paths.adminReasonTexts({ xong: 'thoi' }))

export const keepRules = formAction('official', dossierSettingInput, (actor, input) => setDossierRules(actor, input, new Date()), () => paths.adminReasonTexts({ xong: 'quy-dinh' }))

'use server'

import { removeSynonym } from '@/lib/procedure/remove-synonym'
import { saveSynonym } from '@/lib/procedure/save-synonym'
import { removeSynonymInput, synonymInput } from '@/lib/procedure/schema/synonym'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const keepSynonym = formAction('official', synonymInput, (actor, input) => saveSynonym(actor, input, new Date()), () => paths.adminSynonyms({ xong: 'luu' }))

export const dropSynonym = formAction('official', removeSynonymInput, (actor, input) => removeSynonym(actor, input, new Date()), () => paths.adminSynonyms({ xong: 'xoa' }))

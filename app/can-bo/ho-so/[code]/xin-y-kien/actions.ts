'use server'

import { askOpinion } from '@/lib/dossier/ask-opinion'
import { askOpinionInput } from '@/lib/dossier/schema/opinion'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const ask = formAction('official', askOpinionInput, (actor, input) => askOpinion(actor, input, new Date()), ({ code }) => paths.workbench(code, { xong: 'xin-y-kien' }))

'use server'

import { handOverPassedOn as handOver } from '@/lib/dossier/hand-over-passed-on'
import { handOverPassedOnInput } from '@/lib/dossier/schema/intake'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const handOverPassedOn = formAction('official', handOverPassedOnInput, (actor, input) => handOver(actor, input, new Date()), ({ code }) => paths.passedOnDossier(code))

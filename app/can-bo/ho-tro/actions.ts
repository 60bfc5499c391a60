'use server'

import { attestAssistance } from '@/lib/identity/attest-assistance'
import { attestAssistanceInput } from '@/lib/identity/schema/team'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const attest = formAction('official', attestAssistanceInput, (actor, input) => attestAssistance(actor, input, new Date()), () => paths.counterHelp({ tin: 'da-xac-nhan' }))

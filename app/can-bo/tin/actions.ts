'use server'

import { markMentionsRead } from '@/lib/dossier/mark-mentions-read'
import { markMentionsReadInput } from '@/lib/dossier/schema/mention'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const markRead = formAction('official', markMentionsReadInput, (actor, input) => markMentionsRead(actor, input, new Date()), () => paths.inbox())

'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { markMessageRead } from '@/lib/notification/mark-message-read'
import { markMessagesRead } from '@/lib/notification/mark-messages-read'
import { markMessageReadInput, messageCursor } from '@/lib/notification/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

/** The page of the list that the button stands on. */
const place = z.object({ _locale: z.enum(['vi', 'en']).catch('vi'), _after: messageCursor.optional().catch(undefined) })

const back = ({ _locale, _after }: z.output<typeof place>) => paths.messages(_locale, { sau: _after, tin: 'da-doc' })

const to = (path: string) => path

export const markRead = formAction(
  'citizen',
  markMessageReadInput.and(place),
  async (actor, input) => {
    const marked = await markMessageRead(actor, input, new Date())
    return marked.ok ? ok(back(input)) : marked
  },
  to,
)

export const markAllRead = formAction(
  'citizen',
  place,
  async (actor, input) => {
    const marked = await markMessagesRead(actor, {}, new Date())
    return marked.ok ? ok(back(input)) : marked
  },
  to,
)

'use server'

import { ok } from '@/lib/core/result'
import { reopenDoubt } from '@/lib/procedure/reopen-doubt'
import { mendDoubtInput, oneDoubtInput, settleDoubtsInput } from '@/lib/procedure/schema/doubt'
import { settleDoubts } from '@/lib/procedure/settle-doubts'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { partSlugs } from '../thu-tuc/[code]/sua/parts'

const seen = ({ code }: { code: string }) => paths.adminDoubts(code, { xong: 'xem' })

export const settle = formAction('official', settleDoubtsInput, (actor, input) => settleDoubts(actor, input, new Date()), seen)

export const settleOne = formAction(
  'official',
  oneDoubtInput,
  (actor, { code, mark }) => settleDoubts(actor, { code, marks: [mark], note: '' }, new Date()),
  seen,
)

export const reopen = formAction('official', oneDoubtInput, (actor, input) => reopenDoubt(actor, input, new Date()), ({ code }) => paths.adminDoubts(code, { xong: 'mo' }))

/** Opens a draft where there is none, and leads to the part of it that is doubted. */
export const mend = formAction(
  'official',
  mendDoubtInput,
  async (actor, { code, part }) => {
    const opened = await startDraftVersion(actor, { code }, new Date())
    return opened.ok ? ok({ code, part }) : opened
  },
  ({ code, part }) => paths.adminDraftPart(code, partSlugs[part]),
)

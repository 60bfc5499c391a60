'use server'

import { ok } from '@/lib/core/result'
import { answerComplaint } from '@/lib/feedback/answer-complaint'
import { assignComplaint } from '@/lib/feedback/assign-complaint'
import { answerComplaintInput, assignComplaintInput } from '@/lib/feedback/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const to = (path: string) => path

export const assign = formAction(
  'official',
  assignComplaintInput,
  async (actor, input) => {
    const assigned = await assignComplaint(actor, input, new Date())
    return assigned.ok ? ok(paths.workedComplaint(assigned.value.code, { tin: 'da-giao' })) : assigned
  },
  to,
)

export const answer = formAction(
  'official',
  answerComplaintInput,
  async (actor, input) => {
    const answered = await answerComplaint(actor, input, new Date())
    return answered.ok ? ok(paths.workedComplaint(answered.value.code, { tin: 'da-tra-loi' })) : answered
  },
  to,
)

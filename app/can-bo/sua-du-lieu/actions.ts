'use server'

import { answerRectification } from '@/lib/privacy/answer-rectification'
import { answerRectificationInput } from '@/lib/privacy/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const answer = formAction(
  'official',
  answerRectificationInput,
  (actor, input) => answerRectification(actor, input, new Date()),
  () => paths.rectifications({ xong: 'tra-loi' }),
)

'use server'

import { shortId } from '@/lib/core/ids'
import { answerIntakeQuestions } from '@/lib/dossier/answer-intake-questions'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { formPlace } from '../../../places'
import { questionsSchema } from './inputs'

export const answerQuestions = formAction(
  'official',
  questionsSchema,
  (actor, input) => answerIntakeQuestions(actor, input, new Date()),
  ({ sitting, intake, verdict }) => {
    const at = [shortId(sitting), shortId(intake)] as const
    return verdict.kind === 'eligible' ? `${paths.counterIntake(...at)}#${formPlace}` : paths.counterQuestions(...at)
  },
)

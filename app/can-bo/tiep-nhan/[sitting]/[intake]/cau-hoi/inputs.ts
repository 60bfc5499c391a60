import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { longId } from '@/lib/core/ids'
import { findIntake } from '@/lib/dossier/queries/intakes'
import { intakeInput } from '@/lib/dossier/schema/intake'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'

const questionsInput = intakeInput.extend({ answers: z.record(z.string(), z.string()).catch({}).default({}) })

/** All questions are to be answered, unless one answer says already that the service is not for the person. */
export async function questionsSchema(actor: Actor, form: FormData) {
  const posted = form.get('intake')
  const id = typeof posted === 'string' ? longId(posted) : null
  const intake = id === null ? null : await findIntake(actor, id, new Date())
  return questionsInput.superRefine(({ answers }, context) => {
    const verdict = intake && judgeEligibility(intake.definition, answers)
    if (verdict?.kind !== 'open') return
    for (const key of verdict.keys) context.addIssue({ code: 'custom', path: ['answers', key], message: 'not-answered' })
  })
}

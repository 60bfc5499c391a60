import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { findDraftVersion } from '@/lib/procedure/queries'
import { draftInput, publishInput } from '@/lib/procedure/schema/editing'
import { findingsOf } from './findings'

/** What the form of a publication posts; where the checker warns of something, somebody has to say that they read it. */
export async function publishInputFor(actor: Actor, form: FormData) {
  const input = draftInput.safeParse({ code: form.get('code') })
  const draft = input.success ? await findDraftVersion(actor, input.data.code) : null
  const findings = draft ? await findingsOf(actor, draft.definition, new Date()) : []
  const isWarned = findings.some(({ severity }) => severity === 'warning') && form.get('warnings') === null
  return publishInput.superRefine((_, context) => {
    if (isWarned) context.addIssue({ code: 'custom', path: ['warnings'], message: 'warnings-unseen' })
  })
}

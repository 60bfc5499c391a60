'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select, Textarea } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answer, assign } from '../actions'

type Seen = { readonly words: typeof officialText.complaints.forms; readonly complaint: string; readonly version: number }

const Hidden = ({ complaint, version }: Pick<Seen, 'complaint' | 'version'>) => (
  <>
    <input type="hidden" name="complaint" value={complaint} />
    <input type="hidden" name="version" value={String(version)} />
  </>
)

const answers = ({ errorTitle, refusals, fieldErrors }: Seen['words']) => ({ errorTitle, refusals, fields: fieldErrors })

/** Gives the complaint to somebody. */
export function AssignForm({ candidates, assigneeId, ...seen }: Seen & { readonly candidates: readonly Option[]; readonly assigneeId: string }) {
  const { words } = seen
  return (
    <AnswerForm action={assign} words={answers(words)}>
      {({ errors, values }) => (
        <>
          <Hidden {...seen} />
          <Select
            name="officialId"
            label={words.assignee}
            empty={words.chooseAssignee}
            options={candidates}
            defaultValue={values['officialId']?.[0] ?? assigneeId}
            error={errors['officialId']}
          />
          <SubmitButton variant="secondary" busy={words.sending}>
            {words.assign}
          </SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

/** Ends the complaint with an answer. */
export function AnswerComplaintForm(seen: Seen) {
  const { words } = seen
  return (
    <AnswerForm action={answer} words={answers(words)}>
      {({ errors, values }) => (
        <>
          <Hidden {...seen} />
          <Textarea name="answer" label={words.answer} hint={words.answerHint} rows={8} maxLength={4000} defaultValue={values['answer']?.[0] ?? ''} error={errors['answer']} />
          <SubmitButton busy={words.sending}>{words.send}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

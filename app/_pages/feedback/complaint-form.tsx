'use client'

import { AnswerForm, type AnswerWords } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { type Choice, Radios } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select, Textarea, TextInput } from '@/components/ui/text-input'
import { sendComplaint } from './actions'

type Refusal = Exclude<Awaited<ReturnType<typeof sendComplaint>>['refusal'], null>

export type ComplaintFormProps = {
  readonly words: AnswerWords<Refusal>
  readonly labels: Readonly<Record<'agency' | 'kind' | 'text' | 'textHint' | 'dossier' | 'dossierHint' | 'optional' | 'notes' | 'send' | 'sending' | 'cancel', string>>
  readonly agencies: readonly Option[]
  readonly kinds: readonly Choice[]
  readonly given: { readonly agencyId: string; readonly dossierCode: string }
  readonly locale: 'vi' | 'en'
  readonly backHref: string
}

/** What is to be said, to whom, and about which dossier. */
export function ComplaintForm({ words, labels, agencies, kinds, given, locale, backHref }: ComplaintFormProps) {
  return (
    <AnswerForm action={sendComplaint} words={words}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="_locale" value={locale} />
          {agencies.length === 1 ? (
            <input type="hidden" name="agencyId" value={given.agencyId} />
          ) : (
            <Select name="agencyId" label={labels.agency} options={agencies} defaultValue={values['agencyId']?.[0] ?? given.agencyId} error={errors['agencyId']} lang="vi" />
          )}
          <Radios name="kind" label={labels.kind} choices={kinds} defaultValue={values['kind']?.[0]} error={errors['kind']} />
          <Textarea name="text" label={labels.text} hint={labels.textHint} rows={8} maxLength={4000} defaultValue={values['text']?.[0] ?? ''} error={errors['text']} />
          <TextInput
            name="dossierCode"
            label={labels.dossier}
            hint={labels.dossierHint}
            optional={labels.optional}
            width="medium"
            autoComplete="off"
            maxLength={60}
            defaultValue={values['dossierCode']?.[0] ?? given.dossierCode}
          />
          <p className="max-w-text text-sm text-soft">{labels.notes}</p>
          <ButtonGroup>
            <SubmitButton busy={labels.sending}>{labels.send}</SubmitButton>
            <LinkButton href={backHref} variant="quiet">
              {labels.cancel}
            </LinkButton>
          </ButtonGroup>
        </>
      )}
    </AnswerForm>
  )
}

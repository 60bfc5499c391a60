'use client'

import { AnswerForm, type AnswerWords } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select, Textarea } from '@/components/ui/text-input'
import { askForPackage, askForRectification } from './actions'

type Refusal = Exclude<Awaited<ReturnType<typeof askForPackage | typeof askForRectification>>['refusal'], null>

type Common = { readonly words: AnswerWords<Refusal>; readonly locale: 'vi' | 'en'; readonly sending: string }

/** The button that asks for everything. */
export function PackageForm({ words, locale, sending, label }: Common & { readonly label: string }) {
  return (
    <AnswerForm action={askForPackage} words={words}>
      <input type="hidden" name="_locale" value={locale} />
      <SubmitButton name="intent" value="ask" variant="secondary" busy={sending}>
        {label}
      </SubmitButton>
    </AnswerForm>
  )
}

export type RectificationFormProps = Common & {
  readonly labels: Readonly<Record<'about' | 'text' | 'textHint' | 'send', string>>
  readonly abouts: readonly Option[]
}

/** What is wrong, and how it should be. */
export function RectificationForm({ words, locale, sending, labels, abouts }: RectificationFormProps) {
  return (
    <AnswerForm action={askForRectification} words={words}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="_locale" value={locale} />
          <Select name="about" label={labels.about} options={abouts} empty="–" defaultValue={values['about']?.[0] ?? ''} error={errors['about']} />
          <Textarea name="text" label={labels.text} hint={labels.textHint} maxLength={2000} defaultValue={values['text']?.[0] ?? ''} error={errors['text']} />
          <SubmitButton busy={sending}>{labels.send}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { DateInput } from '@/components/ui/date-input'
import { SubmitButton } from '@/components/ui/submit-button'
import { Select, TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/web/form-state'
import type { officialText } from '@/lib/text/text'
import { beginSitting } from './actions'

type Counter = typeof officialText.counter

export type WhoFormProps = {
  readonly words: Pick<Counter, 'who' | 'refusals' | 'errorTitle' | 'sending'>
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly channel: 'COUNTER' | 'POST'
  /** Today, as a date field shows it. */
  readonly today: { readonly day: string; readonly month: string; readonly year: string }
}

type Shown = { readonly errors: Readonly<Record<string, string>>; readonly values: FormState['values'] }

const one = (values: FormState['values'], name: string) => values[name]?.[0] ?? ''

function PostItem({ words, today, errors, values }: Shown & Pick<WhoFormProps, 'today'> & { readonly words: Counter['who'] }) {
  const typedDay = (name: string) => ({ day: one(values, `${name}.day`), month: one(values, `${name}.month`), year: one(values, `${name}.year`) })
  return (
    <>
      <TextInput name="sender" label={words.sender} defaultValue={one(values, 'sender')} error={errors['sender']} maxLength={200} autoComplete="off" />
      <DateInput name="postmarkedOn" label={words.postmarkedOn} labels={words.date} defaultValue={typedDay('postmarkedOn')} error={errors['postmarkedOn']} />
      <DateInput
        name="arrivedOn"
        label={words.arrivedOn}
        labels={words.date}
        defaultValue={'arrivedOn.day' in values ? typedDay('arrivedOn') : today}
        error={errors['arrivedOn']}
      />
      <TextInput name="number" label={words.number} optional={words.optional} width="medium" defaultValue={one(values, 'number')} maxLength={40} autoComplete="off" />
    </>
  )
}

/** Whom it is for: one field that a scanner types into and sends by Enter. */
export function WhoForm({ words: { who: words, refusals, errorTitle, sending }, agencies, channel, today }: WhoFormProps) {
  const [only] = agencies
  return (
    <AnswerForm action={beginSitting} words={{ errorTitle, refusals, fields: words.fields }}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="channel" value={channel} />
          {agencies.length === 1 ? (
            <input type="hidden" name="agencyId" value={only?.id} />
          ) : (
            <Select name="agencyId" label={words.agency} options={agencies.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={one(values, 'agencyId')} />
          )}
          <TextInput
            name="typed"
            label={words.typed}
            hint={words.typedHint}
            width="full"
            defaultValue={one(values, 'typed')}
            error={errors['typed']}
            autoComplete="off"
            // The scanner types wherever the cursor is.
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the page is for this one field
            autoFocus
          />
          <TextInput
            name="name"
            label={words.name}
            hint={words.nameHint}
            optional={words.optional}
            defaultValue={one(values, 'name')}
            error={errors['name']}
            maxLength={120}
            autoComplete="off"
          />
          {channel === 'POST' ? <PostItem words={words} today={today} errors={errors} values={values} /> : null}
          <SubmitButton busy={sending}>{words.next}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

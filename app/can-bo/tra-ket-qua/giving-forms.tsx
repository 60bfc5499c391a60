'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { Checkbox, Checkboxes, Radios, type Choice } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { identityKinds, proofs, type Standing } from '@/lib/dossier/model/collecting'
import type { officialText } from '@/lib/text/text'
import { closePost, collect, sendByPost, sendCode } from './actions'

type Words = typeof officialText.giving.forms

const answers = (words: Words) => ({ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fieldErrors })

export type CollectFormProps = {
  readonly words: Words
  /** By "CODE:version". */
  readonly results: readonly Choice[]
  readonly chosen: readonly string[]
  readonly standings: readonly { readonly value: Standing; readonly label: string }[]
}

type Shown = { readonly errors: Readonly<Record<string, string>>; readonly values: Readonly<Record<string, readonly string[]>> }

/** Who collects what, what they showed, and how they prove that they received it. */
export function CollectForm({ words, results, chosen, standings }: CollectFormProps) {
  return (
    <AnswerForm action={collect} words={answers(words)} id="trao">
      {({ errors, values }) => (
        <>
          <Checkboxes name="results" label={words.results} choices={results} defaultValue={values['results'] ?? chosen} error={errors['results']} />
          <Radios name="standing" label={words.standing} choices={standings} defaultValue={values['standing']?.[0] ?? 'OWNER'} error={errors['standing']} />
          <TextInput
            name="receiver" label={words.receiver} hint={words.receiverHint} width="long" maxLength={120} autoComplete="off"
            defaultValue={values['receiver']?.[0]} error={errors['receiver']}
          />
          <Identity words={words} errors={errors} values={values} />
          <Proof words={words} errors={errors} values={values} />
          <SubmitButton busy={words.sending}>{words.submit}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

function Identity({ words, errors, values }: Shown & { readonly words: Words }) {
  return (
    <>
      <Radios
        name="identityKind"
        label={words.identityKind}
        choices={identityKinds.map((value) => ({ value, label: words.identityKinds[value] }))}
        defaultValue={values['identityKind']?.[0] ?? 'ID_CARD'}
        error={errors['identityKind']}
      />
      <TextInput
        name="identityDigits" label={words.identityDigits} hint={words.identityHint} width="short" maxLength={4} autoComplete="off"
        defaultValue={values['identityDigits']?.[0]} error={errors['identityDigits']}
      />
    </>
  )
}

function Proof({ words, errors, values }: Shown & { readonly words: Words }) {
  return (
    <>
      <Radios
        name="proof"
        label={words.proof}
        choices={proofs.map((value) => ({ value, label: words.proofs[value] }))}
        defaultValue={values['proof']?.[0] ?? 'SIGNATURE'}
        error={errors['proof']}
      />
      <Checkbox name="signed" value="on" label={words.signed} defaultChecked={values['signed']?.[0] === 'on'} error={errors['signed']} />
      <TextInput name="tokenSaid" label={words.tokenSaid} width="short" inputMode="numeric" maxLength={8} autoComplete="off" error={errors['tokenSaid']} />
    </>
  )
}

type OfDossier = { readonly words: Words; readonly code: string }

/** Sends the owner a code; `text` says whether it is the first. */
export function CodeForm({ words, code, text }: OfDossier & { readonly text: string }) {
  return (
    <AnswerForm action={sendCode} words={answers(words)} id="gui-ma">
      <input type="hidden" name="code" value={code} />
      <SubmitButton variant="secondary" busy={words.sending}>
        {text}
      </SubmitButton>
    </AnswerForm>
  )
}

/** That a result was given to the post, by the number of its item. */
export function PostForm({ words, code, version }: OfDossier & { readonly version: number }) {
  return (
    <AnswerForm action={sendByPost} words={answers(words)} id="buu-chinh">
      {({ errors, values }) => (
        <>
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="version" value={version} />
          <TextInput
            name="trackingNumber" label={words.trackingNumber} width="medium" maxLength={30} autoComplete="off"
            defaultValue={values['trackingNumber']?.[0]} error={errors['trackingNumber']}
          />
          <SubmitButton variant="secondary" busy={words.sending}>
            {words.post}
          </SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

/** What became of a postal item. */
export function PostEndForm({ words, code, version }: OfDossier & { readonly version: number }) {
  return (
    <AnswerForm action={closePost} words={answers(words)} id="buu-gui">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      <div className="mb-6 flex flex-wrap gap-4">
        <SubmitButton name="outcome" value="DELIVERED" busy={words.sending}>
          {words.delivered}
        </SubmitButton>
        <SubmitButton name="outcome" value="UNDELIVERED" variant="secondary" busy={words.sending}>
          {words.undelivered}
        </SubmitButton>
      </div>
    </AnswerForm>
  )
}

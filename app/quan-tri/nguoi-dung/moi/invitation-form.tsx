'use client'

import { useActionState } from 'react'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Checkboxes } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm, type Kept, keptName } from '@/lib/web/form-state'
import { invite } from '../actions'

type People = (typeof officialText.identity)['people']
type Used = 'email' | 'name' | 'titleOf' | 'titleHint' | 'rolesOf' | 'rolesHint' | 'invite' | 'inviting' | 'errorTitle' | 'refusals' | 'back'

export type InvitationFormProps = {
  readonly words: Pick<People, Used>
  readonly errors: Readonly<Record<string, string>>
  readonly roles: readonly { readonly value: string; readonly label: string }[]
  readonly agencyId: string
  readonly backHref: string
  /** What was typed here before the administrator had to prove themselves again. */
  readonly kept: Kept | null
}

/** Who is invited, and what they may do. */
export function InvitationForm({ words, errors, roles, agencyId, backHref, kept }: InvitationFormProps) {
  const [state, action] = useActionState(invite, kept ? { ...emptyForm, values: kept.values } : emptyForm)
  const { typed, chosen, error, summary } = answersOf(state, errors, words.refusals)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      {kept ? <input type="hidden" name={keptName} value={kept.id} /> : null}
      <input type="hidden" name="agencyId" value={agencyId} />
      <TextInput name="fullName" label={words.name} autoComplete="off" error={error('fullName')} defaultValue={typed('fullName')} />
      <TextInput name="title" label={words.titleOf} hint={words.titleHint} error={error('title')} defaultValue={typed('title')} />
      <TextInput
        name="email"
        type="email"
        label={words.email}
        autoComplete="off"
        error={error('email')}
        defaultValue={typed('email')}
      />
      <Checkboxes
        name="roles"
        label={words.rolesOf}
        hint={words.rolesHint}
        error={error('roles')}
        choices={roles}
        defaultValue={chosen('roles')}
      />
      <ButtonGroup>
        <SubmitButton busy={words.inviting}>{words.invite}</SubmitButton>
        <LinkButton href={backHref} variant="quiet">
          {words.back}
        </LinkButton>
      </ButtonGroup>
    </form>
  )
}

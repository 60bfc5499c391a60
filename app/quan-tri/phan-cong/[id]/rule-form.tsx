'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Checkboxes } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select, TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { removeAssignmentRule, saveAssignmentRule } from '../actions'

type Words = (typeof officialText.assignment)['form']
type TextName = 'role' | 'procedureCode' | 'sectorKey' | 'commune' | 'groups'

export type RuleFormProps = {
  readonly words: Words
  readonly agencyId: string
  readonly ruleId: string | undefined
  readonly initial: Readonly<Record<TextName, string>> & { readonly officialIds: readonly string[] }
  readonly roles: readonly Option[]
  readonly procedures: readonly Option[]
  readonly sectors: readonly Option[]
  readonly officials: readonly (Option & { readonly hint: string })[]
  readonly backHref: string
}

const answers = ({ errorTitle, refusals, fields }: Words) => ({ errorTitle, refusals, fields })

/** What one rule says. */
export function RuleForm({ words, agencyId, ruleId, initial, roles, procedures, sectors, officials, backHref }: RuleFormProps) {
  return (
    <AnswerForm action={saveAssignmentRule} words={answers(words)}>
      {({ errors, values }) => {
        const field = (name: TextName) => ({ name, defaultValue: values[name]?.[0] ?? initial[name], error: errors[name] })
        return (
          <>
            <input type="hidden" name="agencyId" value={agencyId} />
            {ruleId === undefined ? null : <input type="hidden" name="ruleId" value={ruleId} />}
            <Select {...field('role')} label={words.role} empty={words.choose} options={roles} />
            <Select {...field('procedureCode')} label={words.procedure} empty={words.any} options={procedures} optional={words.optional} />
            <Select {...field('sectorKey')} label={words.sector} hint={words.sectorHint} empty={words.any} options={sectors} optional={words.optional} />
            <TextInput {...field('commune')} label={words.commune} hint={words.communeHint} optional={words.optional} maxLength={100} autoComplete="off" />
            <TextInput {...field('groups')} label={words.groups} hint={words.groupsHint} optional={words.optional} maxLength={400} autoComplete="off" />
            <Checkboxes
              name="officialIds"
              label={words.officials}
              hint={words.officialsHint}
              choices={officials}
              defaultValue={Object.keys(values).length === 0 ? initial.officialIds : values['officialIds']}
              error={errors['officialIds']}
            />
            <ButtonGroup>
              <SubmitButton busy={words.saving}>{words.save}</SubmitButton>
              <LinkButton href={backHref} variant="quiet">
                {words.back}
              </LinkButton>
            </ButtonGroup>
          </>
        )
      }}
    </AnswerForm>
  )
}

/** Strikes the rule out. */
export function RemoveRuleForm({ words, agencyId, ruleId }: Pick<RuleFormProps, 'words' | 'agencyId'> & { readonly ruleId: string }) {
  return (
    <AnswerForm action={removeAssignmentRule} words={{ ...answers(words), refusals: words.refusals }}>
      <input type="hidden" name="agencyId" value={agencyId} />
      <input type="hidden" name="ruleId" value={ruleId} />
      <SubmitButton variant="danger" busy={words.saving}>
        {words.remove}
      </SubmitButton>
    </AnswerForm>
  )
}

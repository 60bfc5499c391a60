'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select, TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { saveRule, switchRule } from './actions'

type Words = Pick<
  typeof officialText.retention,
  'errorTitle' | 'refusals' | 'fields' | 'amount' | 'amountHint' | 'unit' | 'units' | 'basis' | 'save' | 'saving' | 'switching' | 'kind' | 'sector'
>
type Named = { readonly agencyId: string; readonly kind: string; readonly sector: string }

export type RuleFormProps = {
  readonly words: Words
  readonly agencyId: string
  readonly idPrefix: string
  /** What the rule is about, or what may be chosen. */
  readonly of: { readonly kind: string; readonly sector: string } | { readonly kinds: readonly Option[]; readonly sectors: readonly Option[] }
  readonly initial: { readonly amount: string; readonly unit: string; readonly basis: string }
}

/** The term of a rule and what it rests on. */
export function RuleForm({ words, agencyId, idPrefix, of, initial }: RuleFormProps) {
  return (
    <AnswerForm action={saveRule} words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fields }} idPrefix={idPrefix}>
      {({ errors, values }) => {
        const shown = (name: string, before = '') => ({ id: `${idPrefix}${name}`, name, defaultValue: values[name]?.[0] ?? before, error: errors[name] })
        return (
          <>
            <input type="hidden" name="agencyId" value={agencyId} />
            {'kind' in of ? (
              <>
                <input type="hidden" name="kind" value={of.kind} />
                <input type="hidden" name="sector" value={of.sector} />
              </>
            ) : (
              <>
                <Select {...shown('kind')} label={words.kind} options={of.kinds} />
                <Select {...shown('sector')} label={words.sector} options={of.sectors} />
              </>
            )}
            <TextInput {...shown('amount', initial.amount)} label={words.amount} hint={words.amountHint} width="short" inputMode="numeric" />
            <Select {...shown('unit', initial.unit)} label={words.unit} options={(['DAY', 'YEAR'] as const).map((value) => ({ value, label: words.units[value] }))} />
            <TextInput {...shown('basis', initial.basis)} label={words.basis} maxLength={300} />
            <SubmitButton variant="secondary" busy={words.saving}>
              {words.save}
            </SubmitButton>
          </>
        )
      }}
    </AnswerForm>
  )
}

export type SwitchFormProps = Named & { readonly words: Words; readonly revision: number; readonly isOn: boolean; readonly button: string }

/** Switches a rule on or off, as it was when the page was drawn. */
export function SwitchForm({ words, agencyId, kind, sector, revision, isOn, button }: SwitchFormProps) {
  return (
    <AnswerForm action={switchRule} words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fields }}>
      <input type="hidden" name="agencyId" value={agencyId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="sector" value={sector} />
      <input type="hidden" name="revision" value={revision} />
      <SubmitButton name="intent" value={isOn ? 'off' : 'on'} variant="secondary" busy={words.switching}>
        {button}
      </SubmitButton>
    </AnswerForm>
  )
}

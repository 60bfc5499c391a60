import { Radios } from '@/components/ui/choices'
import { Localised } from '@/components/ui/localised'
import { Select } from '@/components/ui/text-input'
import { localize } from '@/lib/form/model/fields'
import { type Channel, channels, type ProcedureDefinition } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import type { Asked } from './query'

export type FilingFieldsProps = {
  readonly locale: Locale
  readonly definition: ProcedureDefinition
  readonly channel: Asked<Channel>
  readonly caseKey: Asked<string | null>
}

/** How one files, and in which case where there are several: what both calculators ask. */
export function FilingFields({ locale, definition, channel, caseKey }: FilingFieldsProps) {
  const { calculators: words, catalogue } = text(locale)
  const offered = definition.level === 'INFO' ? channels.filter((one) => one !== 'ONLINE') : channels
  return (
    <>
      <Radios
        name="kenh"
        label={words.channel}
        choices={offered.map((value) => ({ value, label: catalogue.channels[value] }))}
        defaultValue={channel.wrong ? undefined : channel.value}
        error={channel.wrong ? words.channelWrong : undefined}
      />
      {definition.cases.length === 0 ? null : (
        <Select
          name="truong-hop"
          label={words.case}
          options={definition.cases.map(({ key, title }) => ({ value: key, label: localize(title, locale).text }))}
          empty={words.caseEmpty}
          defaultValue={caseKey.value ?? ''}
          error={caseKey.wrong ? words.caseWrong : undefined}
          width="full"
        />
      )}
    </>
  )
}

/** The name of the procedure over a calculator's title. */
export const Above = ({ locale, definition }: Pick<FilingFieldsProps, 'locale' | 'definition'>) => <Localised value={definition.name} locale={locale} />

/** What is wrong with the fields above, for the summary of errors. */
export const filingErrors = ({ locale, channel, caseKey }: Omit<FilingFieldsProps, 'definition'>) => {
  const words = text(locale).calculators
  return [
    ...(channel.wrong ? [{ message: words.channelWrong, fieldId: 'kenh' }] : []),
    ...(caseKey.wrong ? [{ message: words.caseWrong, fieldId: 'truong-hop' }] : []),
  ]
}

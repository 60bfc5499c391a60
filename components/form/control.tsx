import type { ReactNode } from 'react'
import { Checkboxes, Radios } from '@/components/ui/choices'
import { DateInput } from '@/components/ui/date-input'
import { Field, Fieldset, type FieldProps } from '@/components/ui/field'
import { linesOf, Select, Textarea, TextInput } from '@/components/ui/text-input'
import { localize, partName } from '@/lib/form/model/fields'
import { formerNamesOf, lists, optionsOf } from '@/lib/form/model/lists'
import { communeLines, type LoadedUnit } from '@/lib/form/model/places'
import type { SimpleField } from '@/lib/form/schema'
import type { Locale } from '@/lib/text/text'
import { CommuneInput } from './commune-input'
import { FindOption } from './find-option'
import type { FormWords } from './sentences'

export type ControlProps = {
  readonly field: SimpleField
  /** HTML name: the field's key, or its cell's. */
  readonly name: string
  /** What stands in the controls, by HTML name. */
  readonly texts: Readonly<Record<string, string>>
  readonly around: Omit<FieldProps, 'name' | 'id'>
  /** What is wrong, by HTML name. */
  readonly errors: ReadonlyMap<string, string>
  readonly locale: Locale
  readonly words: FormWords
  /** Communes that were loaded over those the portal brings. */
  readonly units?: readonly LoadedUnit[] | undefined
}

/** Says to the browser what of the person's own it may offer. */
const ownData: Readonly<Record<string, string>> = { HoVaTen: 'name', SoDienThoai: 'tel', ThuDienTu: 'email' }

const claimOf = ({ prefill }: SimpleField): string => (prefill?.source === 'vneid' ? prefill.claim : '')

function autoComplete(field: SimpleField): string {
  if (field.type === 'text' && field.autocomplete !== undefined) return field.autocomplete
  return ownData[claimOf(field)] ?? 'off'
}

/** An answer nobody ticked is posted as empty, so that it can be told from a question that was not on the screen. */
const Unticked = ({ name }: { readonly name: string }) => <input type="hidden" name={name} value="" />

function Line({ field, name, texts, around, ...input }: ControlProps & Pick<Parameters<typeof TextInput>[0], 'type' | 'inputMode' | 'width'>) {
  const { type, inputMode, width } = input
  return (
    <TextInput
      {...around}
      name={name}
      defaultValue={texts[name]}
      autoComplete={autoComplete(field)}
      {...(type ? { type } : {})}
      {...(inputMode ? { inputMode } : {})}
      {...(width ? { width } : {})}
    />
  )
}

function Chosen({ field, name, texts, around, locale, words }: ControlProps) {
  const choices = optionsOf(field).map(({ value, label }) => ({ value, ...localize(label, locale) }))
  const drawn = choices.map(({ value, text, lang }) => ({ value, label: lang ? <span lang={lang}>{text}</span> : text }))
  if (field.type === 'select') {
    const options = choices.map(({ value, text }) => ({ value, label: text }))
    if (field.search === true) {
      const find = { name, lines: linesOf(options), empty: words.choose, defaultValue: texts[name] ?? '', ...words.find }
      return <Field {...around} name={name}>{(wiring) => <FindOption {...find} label={localize(field.label, locale).text} wiring={wiring} />}</Field>
    }
    return <Select {...around} name={name} options={options} empty={words.choose} defaultValue={texts[name] ?? ''} autoComplete="off" />
  }
  return (
    <>
      <Unticked name={name} />
      {field.type === 'choices' ? (
        <Checkboxes {...around} name={name} choices={drawn} defaultValue={texts[name]?.split('\n')} />
      ) : (
        <Radios {...around} name={name} choices={drawn} defaultValue={texts[name]} />
      )}
    </>
  )
}

function YesNo({ name, texts, around, words }: ControlProps) {
  const choices = [
    { value: 'true', label: words.answers.yes },
    { value: 'false', label: words.answers.no },
  ]
  return (
    <>
      <Unticked name={name} />
      <Radios {...around} name={name} choices={choices} defaultValue={texts[name]} />
    </>
  )
}

function DateParts({ field, name, texts, around, words }: ControlProps) {
  const part = (which: string) => texts[partName(name, which)] ?? ''
  const isOwn = claimOf(field) === 'NgayThangNamSinh'
  return (
    <DateInput
      {...around}
      name={name}
      labels={{ day: words.day, month: words.month, year: words.year }}
      defaultValue={{ day: part('day'), month: part('month'), year: part('year') }}
      autoComplete={isOwn ? 'bday' : undefined}
    />
  )
}

/** Each with what it was called before, by which it is found too. */
const provinceLines = (locale: Locale): string =>
  lists.province.map(({ value, label }) => [value, localize(label, locale).text, formerNamesOf(value).join(', ')].join('\t')).join('\n')

function Address({ name, texts, around, errors, locale, words, units }: ControlProps) {
  const at = (part: string) => {
    const own = partName(name, part)
    return { name: own, defaultValue: texts[own] ?? '', error: errors.get(own) }
  }
  const [province, commune] = [at('province'), at('commune')]
  return (
    <Fieldset {...around} error={undefined} id={name}>
      <Field name={province.name} label={words.province} error={province.error}>
        {(wiring) => (
          <FindOption
            {...words.find} {...province} label={words.province} lines={provinceLines(locale)} empty={words.choose} others={words.formerNames} wiring={wiring}
          />
        )}
      </Field>
      <Field name={commune.name} label={words.commune} error={commune.error} hint={words.communeHint}>
        {(wiring) => (
          <CommuneInput
            {...words.find} {...commune} label={words.commune} province={province.name} lines={communeLines(province.defaultValue, units)} wiring={wiring}
          />
        )}
      </Field>
      <TextInput {...at('detail')} label={words.detail} optional={words.optional} autoComplete="off" />
    </Fieldset>
  )
}

const controls: Readonly<Record<SimpleField['type'], (props: ControlProps) => ReactNode>> = {
  text: (props) => <Line {...props} />,
  textarea: ({ name, texts, around }) => <Textarea {...around} name={name} defaultValue={texts[name]} />,
  number: (props) => <Line {...props} inputMode="numeric" width="short" />,
  money: (props) => <Line {...props} inputMode="numeric" width="medium" />,
  date: (props) => <DateParts {...props} />,
  partialDate: (props) => <DateParts {...props} />,
  time: (props) => <Line {...props} width="short" />,
  yesNo: (props) => <YesNo {...props} />,
  choice: (props) => <Chosen {...props} />,
  select: (props) => <Chosen {...props} />,
  choices: (props) => <Chosen {...props} />,
  personalId: (props) => <Line {...props} inputMode="numeric" width="medium" />,
  passport: (props) => <Line {...props} width="medium" />,
  phone: (props) => <Line {...props} type="tel" width="medium" />,
  email: (props) => <Line {...props} type="email" />,
  address: (props) => <Address {...props} />,
}

/** The control or controls of one field, posting the names that `readPage` reads. */
export const Control = (props: ControlProps): ReactNode => controls[props.field.type](props)

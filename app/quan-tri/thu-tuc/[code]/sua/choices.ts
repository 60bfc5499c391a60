import type { Option } from '@/components/ui/text-input'
import { allFields } from '@/lib/form/model/fields'
import { channels, type ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'

const words = officialText.procedures

/** The channels, for a rule that is about one of them. */
export const channelOptions: readonly Option[] = channels.map((value) => ({ value, label: words.channels[value] }))

/** The cases of the procedure, for a rule that is about one of them. */
export const caseOptions = ({ cases }: Pick<ProcedureDefinition, 'cases'>): readonly Option[] =>
  cases.map(({ key, title }) => ({ value: key, label: title.vi }))

/** The fields of the form that hold a whole number, by which a fee may be multiplied. */
export const numberFieldOptions = ({ form }: Pick<ProcedureDefinition, 'form'>): readonly Option[] =>
  (form ? allFields(form) : []).flatMap((field) => (field.type === 'number' ? [{ value: field.key, label: field.label.vi }] : []))

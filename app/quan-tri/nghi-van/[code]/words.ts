import type { StandingDoubt } from '@/lib/procedure/queries/doubts'
import { officialText } from '@/lib/text/text'
import type { Words } from '../../thu-tuc/drawn'

const { doubts: words, catalogueReport, lifecycle, procedures: { form } } = officialText

/** The words of the studio's forms, with what is refused of doubts. */
export const formWords = { ...form, cancel: words.back, refusals: { ...form.refusals, ...words.refusals } } satisfies Words

/** "Lệ phí: Mức phí chỉ có trong ghi chú" */
export const nameOf = ({ part, code }: StandingDoubt): string => `${lifecycle.parts[part] ?? part}: ${catalogueReport.doubts[code]}`

/** What stands in the catalogue, in quotes. */
export const saidOf = ({ value }: StandingDoubt): string => (value === '' ? words.empty : `“${value}”`)

import type { FieldError } from '@/lib/form/model/checks'
import { localize } from '@/lib/form/model/fields'
import { filePlaces } from '@/lib/form/model/files'
import type { FormDefinition } from '@/lib/form/schema'
import { text, type Locale } from '@/lib/text/text'

/** From "photo:too-large", as the door for files says it, to what is wrong at that place of the form; codes of no place say nothing. */
export function fileErrors(codes: readonly string[], form: FormDefinition, locale: Locale): readonly FieldError[] {
  const { files } = text(locale).journey
  return codes.flatMap((one): readonly FieldError[] => {
    const [name, code = ''] = one.split(':')
    const place = filePlaces(form).find((each) => each.name === name)
    if (!place || !Object.hasOwn(files, code)) return []
    const { label } = place.field
    const sentence = `${localize(label, locale).text}: ${files[code as keyof typeof files]}`
    return [{ field: place.name, key: place.name.split('.')[0] ?? place.name, code: 'rule', label, params: {}, places: [], message: { vi: sentence, en: sentence } }]
  })
}

import type { Choice } from '@/components/ui/choices'
import type { FieldWidth, Option } from '@/components/ui/text-input'
import type { LocalizedText } from '@/lib/form/schema'
import { officialText } from '@/lib/text/text'

type Base = { readonly name: string; readonly label: string; readonly hint?: string | undefined; readonly optional?: boolean }

/** A field of the editor, as data: one component draws all its forms. */
export type FieldSpec =
  | (Base & { readonly kind: 'text'; readonly width?: FieldWidth; readonly numeric?: boolean; readonly lang?: 'en' })
  | (Base & { readonly kind: 'textarea'; readonly rows?: number; readonly lang?: 'en' })
  | (Base & { readonly kind: 'select'; readonly options: readonly Option[]; readonly empty?: string })
  | (Base & { readonly kind: 'radios'; readonly choices: readonly Choice[] })
  | (Base & { readonly kind: 'date' })
  | (Base & { readonly kind: 'tick' })

export type FieldGroup = { readonly title?: string; readonly hint?: string; readonly fields: readonly FieldSpec[] }

/** By field name: what stands in the fields before anything was typed. */
export type Initial = Readonly<Record<string, string>>

const { english } = officialText.procedures.texts

/** A text in both languages: two fields, the English one never required. */
export function bothLanguages(spec: Extract<FieldSpec, { kind: 'text' | 'textarea' }>): FieldSpec[] {
  const { hint: _, ...rest } = spec
  return [
    { ...spec, name: `${spec.name}.vi` },
    { ...rest, name: `${spec.name}.en`, label: english(spec.label), optional: true, lang: 'en' },
  ]
}

/** What the two fields begin with. */
export const textsOf = (name: string, value: LocalizedText | undefined): Initial => ({ [`${name}.vi`]: value?.vi ?? '', [`${name}.en`]: value?.en ?? '' })

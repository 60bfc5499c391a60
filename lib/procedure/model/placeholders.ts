import { isDay, namedFields } from '@/lib/form/model/fields'
import type { FormField } from '@/lib/form/schema'
import type { ResultTemplate } from '../schema'

/** A name under which a result template finds a field's answer: as it is, a day in words, or a text in capitals. */
export type FormPlaceholder = { readonly name: string; readonly way: 'plain' | 'words' | 'capitals'; readonly label: string }

const computedPlaceholders = (fields: readonly FormField[]): readonly FormPlaceholder[] =>
  fields.flatMap((field) => (field.type === 'computed' ? [{ name: field.key, way: 'plain', label: field.label.vi } as const] : []))

/**
 * Every name the answers to these fields go by on a paper, the parts of a person or a consent among them
 * (`father.birthDate.words`), and what is computed; papers of civil status write days in words and names in capitals.
 */
export const formPlaceholders = (fields: readonly FormField[]): readonly FormPlaceholder[] => [
  ...fields.flatMap(namedFields).flatMap(({ name, field, group }): FormPlaceholder[] => {
    const label = group ? `${group.label.vi}: ${field.label.vi}` : field.label.vi
    const plain = { name, way: 'plain', label } as const
    if (isDay(field)) return [plain, { name: `${name}.words`, way: 'words', label }]
    return field.type === 'text' ? [plain, { name: `${name}.capitals`, way: 'capitals', label }] : [plain]
  }),
  ...computedPlaceholders(fields),
]

const placeholder = /\{\{\s*([\p{L}\p{N}_.:-]+)\s*\}\}/gu

/** Every text of a template that may hold placeholders. */
export const templateTexts = ({ title, blocks }: Pick<ResultTemplate, 'title' | 'blocks'>): readonly string[] =>
  [title.vi, ...blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.flatMap((row) => [row.label, row.value]) : [block.text]))]

export type PlaceholderFault = { readonly code: 'placeholder-broken' | 'unknown-placeholder'; readonly about: string }

/** What is wrong with the placeholders of these texts: braces that make none, and names nobody has a value for, each once. */
export function placeholderFaults(texts: readonly string[], known: ReadonlySet<string>): readonly PlaceholderFault[] {
  const used = new Set(texts.flatMap((text) => [...text.matchAll(placeholder)].map(([, name = '']) => name)))
  return [
    ...texts.filter((text) => text.replace(placeholder, '').includes('{{')).map((about) => ({ code: 'placeholder-broken', about }) as const),
    ...[...used].filter((name) => !known.has(name)).map((about) => ({ code: 'unknown-placeholder', about }) as const),
  ]
}

import type { Condition, FormField } from '../schema'

const mark = /\{\{\s*([A-Za-z0-9_.]+)\s*\}\}/g
const asRead: Readonly<Record<string, string>> = { date: 'day', partialDate: 'day', address: 'place' }

/** True for what is written in JsonLogic, however its lines are broken; a template begins with text or with "{{". */
export const isLogicText = (text: string): boolean => /^\s*\{\s*"/.test(text)

/**
 * The value a template computes: "{{hoVaTen}}, sinh ngày {{ngaySinh}}" puts answers into a text, days and addresses as
 * people read them.
 */
export function valueFromTemplate(template: string, fields: readonly FormField[]): Condition {
  const parts: unknown[] = []
  let from = 0
  for (const match of template.matchAll(mark)) {
    const [whole, name = ''] = match
    if (match.index > from) parts.push(template.slice(from, match.index))
    const type = fields.find(({ key }) => key === name)?.type ?? ''
    const way = asRead[type]
    parts.push(way === undefined ? { var: name } : { [way]: [{ var: name }] })
    from = match.index + whole.length
  }
  if (from < template.length) parts.push(template.slice(from))
  return { cat: parts }
}

/** The template that computes the value, or null where it is more than one. */
export function templateFromValue(value: Condition, fields: readonly FormField[]): string | null {
  const { cat } = value
  if (!Array.isArray(cat)) return null
  const template = cat.map((part: unknown) => (typeof part === 'string' ? part : `{{${nameIn(part)}}}`)).join('')
  const said = { cat: cat.filter((part) => part !== '') }
  return JSON.stringify(valueFromTemplate(template, fields)) === JSON.stringify(said) ? template : null
}

function nameIn(part: unknown): string {
  if (typeof part !== 'object' || part === null) return ''
  const [inner] = Object.values(part).flat() as readonly unknown[]
  return typeof inner === 'string' ? inner : nameIn(inner)
}

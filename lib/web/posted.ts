import 'server-only'

/** PostgreSQL keeps no NUL, and no keyboard types one. */
export const withoutNul = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text)

/** The text entries of a form as `readPage` takes them: not those of Next, nor those of our own that begin with "_". */
export const textEntries = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' && !/^[$_]/.test(name) ? [[name, withoutNul(value)]] : []))

/** No field of ours is called so, and what is put under such a name stands where every object looks. */
export const prototypeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

// A code somebody was sent; `reasonCode` and the like are answers to keep.
const secretName = /password|token|(?:^|\.)code$/i

/** What was typed into a form, by name, to be shown again: neither what is Next's nor what is secret. */
export function typed(form: FormData): Record<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || prototypeNames.has(name) || secretName.test(name)) continue
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return Object.fromEntries(values)
}

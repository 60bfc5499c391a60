import 'server-only'

/** PostgreSQL keeps no NUL, and no keyboard types one. */
export const withoutNul = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text)

/** The text entries of a form as `readPage` takes them: not those of Next, nor those of our own that begin with "_". */
export const textEntries = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' && !/^[$_]/.test(name) ? [[name, withoutNul(value)]] : []))

import 'server-only'

/** The text entries of a form as `readPage` takes them: not those of Next, nor those of our own that begin with "_". */
export const textEntries = (form: FormData): [string, string][] =>
  [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !/^[$_]/.test(entry[0]))

export type TextFault = 'html' | 'hostile-link' | 'picture' | 'hidden-characters' | 'too-long-text'

/** No text of a procedure is longer. */
const longest = 20_000

const codePoint = (digits: string, base: number): string => {
  const code = parseInt(digits, base)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
const named: Readonly<Record<string, string>> = { colon: ':', tab: '', newline: '', lpar: '(', sol: '/' }

/** As a browser reads a link: entities told, blanks and invisible characters gone. */
const asRead = (value: string): string =>
  value
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, digits: string) => codePoint(digits, 16))
    .replace(/&#([0-9]{1,7});?/g, (_, digits: string) => codePoint(digits, 10))
    .replace(/&([a-z]{3,7});/gi, (whole, name: string) => named[name.toLowerCase()] ?? whole)
    .replace(/[\s\u0000-\u001f\u00ad\u200b-\u200f\ufeff]/g, '')

const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

/** True of characters that are not seen, turn the text round, or that the database refuses. */
export const hasHiddenCharacters = (value: string): boolean => hidden.test(value)

/** What no text of a procedure needs: markup, links that run something, pictures, characters nobody sees. */
export function textTraps(value: string): readonly TextFault[] {
  if (value.length > longest) return ['too-long-text']
  const read = asRead(value)
  return [
    ...(/<[/!?]?[a-z]/i.test(value) ? (['html'] as const) : []),
    ...(/(?:javascript|vbscript):|data:[\w.+-]{1,40}\/[\w.+-]{1,60}[;,]/i.test(read) ? (['hostile-link'] as const) : []),
    ...(/!\[[^\]]{0,500}\]\s{0,9}[([]/.test(value) ? (['picture'] as const) : []),
    ...(hasHiddenCharacters(value) ? (['hidden-characters'] as const) : []),
  ]
}

import { searchKey } from '../search'

/** A word as the search compares it. */
export type Word = {
  /** Without diacritics: "hoa". */
  readonly plain: string
  /** With them, the tone at the end, so that "hoà" is "hòa"; null where it was typed without any. */
  readonly marked: string | null
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

/** "hòa" and "hoà" → "hoa\u0300"; "đường" → "đương\u0300". */
export const markedOf = (word: string): string => {
  const letters = word.toLowerCase().normalize('NFD')
  const tones = letters.match(tone)?.join('') ?? ''
  return letters.replaceAll(tone, '').normalize('NFC') + tones
}

/** "kí" is "ký", "lí" is "lý": one spelling for both. */
const spelled = (word: string): string => word.replace(/^([hklmst])y(?=[\u0300-\u0323]*$)/, '$1i')

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return text.normalize('NFC').split(/[^\p{L}\p{M}\p{N}.]+/u).flatMap((raw) => {
    const word = raw.replaceAll(/^\.+|\.+$/g, '')
    // A point stays within codes alone: "1.001193".
    const parts = /^\d+(\.\d+)+$/.test(word) ? [word] : word.split('.')
    return parts.flatMap((part) => {
      // "mức độ 02" is level 2.
      const plain = spelled(searchKey(part).replace(/^0+(?=\d)/, ''))
      if (plain === '') return []
      const marked = spelled(markedOf(part))
      return [{ plain, marked: /\d/.test(plain) || marked === plain ? null : marked }]
    })
  })
}

/** Two words that stand together. */
export const pairOf = (a: string, b: string): string => `${a} ${b}`
/** A word with its diacritics, as a term of its own. */
export const markedTerm = (marked: string): string => `=${marked}`

/** The letters of a plain text message (GSM 03.38); any other makes the whole message UCS-2. */
const gsm7 = /^[\n\r @\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\u00d8\u00f8\u00c5\u00e5\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e\u00c6\u00e6\u00df\u00c9!-Z\u00a4\u00a1\u00c4\u00d6\u00d1\u00dc\u00a7\u00bfa-z\u00e4\u00f6\u00f1\u00fc\u00e0]$/u
/** These take two places. */
const extended = /^[\u005e{}\\\u005b\u005d~|\u20ac]$/u

export type SmsSize = {
  readonly encoding: 'GSM-7' | 'UCS-2'
  /** In places of that encoding. */
  readonly length: number
  readonly parts: number
  /** Places one part holds, once there are that many parts. */
  readonly perPart: number
}

/** How a text is sent: 160 letters of GSM-7 or 70 of UCS-2 in one message, 153 or 67 in each of several. */
export function smsSize(text: string): SmsSize {
  const letters = [...text]
  const plain = letters.every((letter) => gsm7.test(letter) || extended.test(letter))
  const length = plain ? letters.reduce((sum, letter) => sum + (extended.test(letter) ? 2 : 1), 0) : text.length
  const [single, several] = plain ? [160, 153] : [70, 67]
  const parts = length === 0 ? 0 : length <= single ? 1 : Math.ceil(length / several)
  return { encoding: plain ? 'GSM-7' : 'UCS-2', length, parts, perPart: parts > 1 ? several : single }
}

/** "Hồ sơ đã có" as "Ho so da co": half the price of an SMS, and every phone shows it. */
export const withoutDiacritics = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[–—]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .normalize('NFC')

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const digit = (n: number): string => digits[n] ?? ''

function belowHundred(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return digit(ones)
  const head = tens === 1 ? 'mười' : `${digit(tens)} mươi`
  if (ones === 0) return head
  if (ones === 1 && tens > 1) return `${head} mốt`
  return `${head} ${ones === 5 ? 'lăm' : digit(ones)}`
}

function belowThousand(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100]
  if (rest === 0) return `${digit(hundreds)} trăm`
  return `${digit(hundreds)} trăm ${rest < 10 ? `lẻ ${digit(rest)}` : belowHundred(rest)}`
}

function yearInWords(year: number): string {
  const [thousands, rest] = [Math.floor(year / 1000), year % 1000]
  return rest === 0 ? `${digit(thousands)} nghìn` : `${digit(thousands)} nghìn ${belowThousand(rest)}`
}

/**
 * "2026-11-23" → "ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu", the way the civil-status
 * forms ask a birth date to be repeated in words (Thông tư 04/2020/TT-BTP). Partial days give the known parts;
 * anything else gives ''.
 */
export function dayInWords(day: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day)
  if (!match) return ''
  const parts = [`năm ${yearInWords(Number(match[1]))}`]
  if (match[2] !== undefined) parts.unshift(`tháng ${match[2] === '04' ? 'tư' : belowHundred(Number(match[2]))}`)
  if (match[3] !== undefined) parts.unshift(`ngày ${belowHundred(Number(match[3]))}`)
  return parts.join(' ')
}

/** "2026-11-23" → "23/11/2026", "1938-05" → "05/1938", "1938" → "1938". */
export const dayInFigures = (day: string): string => day.split('-').reverse().join('/')

/** Whole days from one full day to another; null where one is missing. */
export function daysBetween(from: string, to: string): number | null {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
  return Number.isInteger(days) ? days : null
}

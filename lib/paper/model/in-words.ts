import { type Day } from '@/lib/core/dates'
import type { Dong } from '@/lib/core/money'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const digit = (value: number) => digits[value] ?? ''

/** 0 to 99 behind a hundred or alone: mốt, tư and lăm follow a ten, "linh" fills an empty one. */
function tensInWords(value: number, behindHundreds: boolean): string {
  const ten = Math.floor(value / 10)
  const unit = value % 10
  if (ten === 0) return behindHundreds ? `linh ${digit(unit)}` : digit(unit)
  const head = ten === 1 ? 'mười' : `${digit(ten)} mươi`
  if (unit === 0) return head
  if (unit === 5) return `${head} lăm`
  if (ten > 1 && unit === 1) return `${head} mốt`
  if (ten > 1 && unit === 4) return `${head} tư`
  return `${head} ${digit(unit)}`
}

/** 1 to 999; behind a higher group the hundreds are always said ("không trăm"). */
function groupInWords(value: number, behind: boolean): string {
  const hundred = Math.floor(value / 100)
  const rest = value % 100
  if (hundred === 0 && !behind) return tensInWords(rest, false)
  return rest === 0 ? `${digit(hundred)} trăm` : `${digit(hundred)} trăm ${tensInWords(rest, true)}`
}

/**
 * A whole number in Vietnamese words: 21 → "hai mươi mốt", 2026 → "hai nghìn không trăm hai mươi sáu".
 * @throws for a negative number, a fraction or 10¹² and more
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) {
    throw new Error(`words are known for whole numbers from 0 to 10^12, got ${String(value)}`)
  }
  if (value === 0) return digit(0)
  const groups = [
    { size: 1e9, name: 'tỷ' },
    { size: 1e6, name: 'triệu' },
    { size: 1e3, name: 'nghìn' },
    { size: 1, name: '' },
  ]
  const said: string[] = []
  for (const { size, name } of groups) {
    const group = Math.floor(value / size) % 1000
    if (group > 0) said.push(`${groupInWords(group, said.length > 0)} ${name}`.trim())
  }
  return said.join(' ')
}

/** 8000 → "Tám nghìn đồng". */
export const amountInWords = (amount: Dong): string => `${capital(numberInWords(amount))} đồng`

/**
 * "2026-11-23" → "ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu". April is "tháng tư".
 * @throws for what is not a day
 */
export function dayInWords(day: Day): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`not a day: ${day}`)
  return partialDayInWords(day)
}

/**
 * The same for a birthday of which only the month or the year is known: "1970" → "năm một nghìn chín trăm bảy mươi".
 * @throws for what is no day, month or year
 */
export function partialDayInWords(day: string): string {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(day) || Number.isNaN(Date.parse(day))) throw new Error(`not a day: ${day}`)
  const [year = 0, month, date] = day.split('-').map(Number)
  const parts = [
    ...(date === undefined ? [] : [`ngày ${numberInWords(date)}`]),
    ...(month === undefined ? [] : [`tháng ${month === 4 ? 'tư' : numberInWords(month)}`]),
    `năm ${numberInWords(year)}`,
  ]
  return parts.join(' ')
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

import 'server-only'
import breached from './breached.json'
import { commonWords } from './common-words'

/** Lower case, no diacritics: "Mật khẩu" is guessed as early as "mat khau". */
const plain = (text: string) => text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')

/** The most used of passwords that leaked: whole ones as long as ours must be, and words that others are made of by adding digits. */
const leaked: ReadonlySet<string> = new Set(breached.words.split(' '))

/** Four different characters at most, or nothing but digits that go up, down or stay. */
function isPattern(password: string): boolean {
  if (new Set(password).size <= 4) return true
  return /^\d+$/.test(password) && [1, 9, 0].some((step) => isRun(password, step))
}

/** Each digit is the one before plus `step`, counted in tens: 9 goes down by one. */
const isRun = (digits: string, step: number): boolean =>
  Array.from(digits).every((digit, at) => at === 0 || (Number(digits[at - 1]) + step) % 10 === Number(digit))

/** A common password with digits and signs around it is a common password. */
function isCommon(password: string): boolean {
  const letters = password.replace(/[^a-z]/g, '')
  if (commonWords.has(letters) || leaked.has(letters) || leaked.has(password)) return true
  const half = letters.slice(0, letters.length / 2)
  return letters === half + half && commonWords.has(half)
}

/** Why nobody should use this password; null when there is no reason. Its length is the schema's question. */
export function weaknessOf(password: string, email: string): 'password-too-common' | 'password-has-name' | null {
  const text = plain(password)
  const name = plain(email.split('@')[0] ?? '')
  if (name.length >= 3 && text.replace(/[^a-z0-9]/g, '').includes(name.replace(/[^a-z0-9]/g, ''))) return 'password-has-name'
  return isPattern(text) || isCommon(text) ? 'password-too-common' : null
}

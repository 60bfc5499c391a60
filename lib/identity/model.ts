import type { Role } from '@/lib/core/actor'

/** How long a session lives: without a request (minutes), and at most (hours). docs/decisions/ says why. */
export const sessionLife = { idleMinutes: { citizen: 60, official: 30 }, hours: 12 } as const

/** Minutes between the password and the second factor, and between asking a device to sign and its answer. */
export const attemptMinutes = 15
export const challengeMinutes = 5

/** Until when a proof of that moment counts as recent; null: it was never given. With 0 minutes any session counts till it ends. */
export function provedUntil(at: Date | null, minutes: number, sessionEnds: Date): Date | null {
  if (minutes === 0) return sessionEnds
  return at && new Date(at.getTime() + minutes * 60_000)
}

/** Minutes in which a one-time link works. */
export const linkMinutes = { INVITATION: 30, PASSWORD_RESET: 30, EMAIL_CONFIRMATION: 24 * 60 } as const

/** Minutes within which whoever has two accounts proves the second after the first. */
export const accountLinkMinutes = 10

/** Level of the electronic identity that filing, and each act of an owner, takes (NĐ 69/2024). */
export const levelToFile = 2

/** How long a password may be, in characters; there is no rule of composition. */
export const passwordLength = { min: 12, max: 128 } as const

/** Spaces cut and lower case, so that one address is one account. */
export const plainEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase()

/** "+84 905 …" and "0905…" are the same phone: digits only, with a leading 0. */
export function plainPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.startsWith('84') && digits.length > 10 ? `0${digits.slice(2)}` : digits
}

/**
 * A path of this portal to come back to, or null: no other host, no door for machines, nothing a browser reads
 * differently from us (a backslash, a control character).
 */
export function safePath(path: string | null | undefined): string | null {
  if (!path || path.length > 500 || !/^\/(?![/\\])/.test(path) || /[\\\p{Cc}]/u.test(path)) return null
  const url = new URL(path, 'http://portal.invalid')
  // "/..//elsewhere" is a harmless path only until its dots are resolved.
  if (url.origin !== 'http://portal.invalid' || /^\/(\/|api\/)/.test(url.pathname)) return null
  return url.pathname + url.search
}

/** "Chrome · Android": enough to recognise one's own device; empty where the browser does not say. */
export function deviceLabel(userAgent: string): string {
  const first = (names: readonly (readonly [RegExp, string])[]) => names.find(([sign]) => sign.test(userAgent))?.[1]
  const browser = first([
    [/Edg/, 'Edge'],
    [/coc_coc/i, 'Coc Coc'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/OPR\//, 'Opera'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ])
  const system = first([
    [/Android/, 'Android'],
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'Mac'],
    [/Linux/, 'Linux'],
  ])
  return [browser, system].filter((name) => name !== undefined).join(' · ')
}

/** Why somebody comes back from VNeID without being signed in. */
export const vneidFailures = ['cancelled', 'unreachable', 'failed', 'claims-incomplete', 'not-a-citizen', 'organisation-known'] as const
export type VneidFailure = (typeof vneidFailures)[number]

/**
 * The agency that is meant among several: the one named; the only one where none is named. 'unknown': none has that
 * code. 'unnamed': there are several, and one of them must be named.
 */
export function agencyMeant<Agency extends { readonly code: string }>(agencies: readonly Agency[], code: string | undefined): Agency | 'none' | 'unknown' | 'unnamed' {
  if (code !== undefined) return agencies.find((agency) => agency.code === code) ?? 'unknown'
  const [only, another] = agencies
  return another ? 'unnamed' : (only ?? 'none')
}

/** The accounts of the demonstration's officials, their one password and the one secret of their codes. They exist only there. */
export const demoOfficials = {
  password: 'thu-nghiem-2026',
  totpSecret: 'MOTCUATHUNGHIEMHOACUONGDANANG234',
  domain: 'hoacuong.example',
  accounts: [
    { name: 'quan-tri', roles: ['ADMINISTRATOR'] },
    { name: 'mot-cua', roles: ['COUNTER_OFFICER'] },
    { name: 'ho-tich', roles: ['CIVIL_STATUS_OFFICER', 'CASE_OFFICER'] },
    { name: 'lanh-dao', roles: ['APPROVER'] },
    { name: 'van-thu', roles: ['CLERK'] },
    { name: 'giam-sat', roles: ['SUPERVISOR'] },
  ],
} as const satisfies { password: string; totpSecret: string; domain: string; accounts: readonly { name: string; roles: readonly Role[] }[] }

/** How long what was typed in a form is kept when the session ended, how much, and how long after its session. */
export const keptFormLife = { minutes: 60, letters: 100_000, sessionHours: 24 } as const

/** How many recovery codes an official has. */
export const recoveryCodeCount = 10

/** What was typed as a code: of the app, six digits, or of the sheet of recovery codes, ten letters and digits in any grouping. */
export function readFactorCode(typed: string): { readonly kind: 'totp' | 'recovery'; readonly code: string } | null {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (/^\d{6}$/.test(code)) return { kind: 'totp', code }
  return /^[A-Z2-9]{10}$/.test(code) ? { kind: 'recovery', code } : null
}

/** Why an administrator takes an official's factors away. */
export const resetReasons = ['phone-lost', 'phone-broken', 'phone-changed', 'suspicion'] as const

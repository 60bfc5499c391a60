import type { Day } from '@/lib/core/dates'

/** What stands before the number of the day: "H17.99.01-261123-". Layout of TT 01/2018/TT-VPCP, Art. 19. */
export const codePrefix = (agencyCode: string, day: Day) => `${agencyCode}-${day.slice(2).replaceAll('-', '')}-`

/** "0007", "10000": at least four digits, growing beyond 9999. The database does the same in submit_dossier. */
export const codeNumber = (ordinal: number) => String(ordinal).padStart(4, '0')

/** Any dossier code of the country, old and new layouts. */
export const dossierCodePattern = /^(?:\d{3}\.\d{2}\.\d{2}\.[HG]\d{2}|[HG]\d{2}(?:\.\d{1,3}){0,3})-(?:\d{6}|\d{8})-\d{4,7}$/

/** As a person may type it: lower case, spaces, a long dash. */
export const tidyCode = (typed: string) => typed.normalize('NFKC').replaceAll(/\s/g, '').replaceAll(/[–—]/g, '-').toUpperCase()

/** "Nguyễn Thị Minh Khai" → "N***** T** M*** K***": enough to recognise one's own, too little for a stranger. */
export const maskName = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.normalize('NFC').slice(0, 1) + '*'.repeat(word.normalize('NFC').length - 1))
    .join(' ')

/** "048192009001" → "********9001". */
export const maskId = (personalId: string) => '*'.repeat(Math.max(0, personalId.length - 4)) + personalId.slice(-4)

import 'server-only'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { decrypt, encrypt } from '@/lib/core/crypto'

const report = z.object({
  faults: z.array(z.object({ path: z.string(), code: z.string(), about: z.string() })),
  /** Code of the procedure that has a draft already. */
  draftOf: z.string().nullable(),
  noFile: z.boolean(),
  tooLarge: z.boolean(),
  /** There were more faults than are listed. */
  more: z.boolean(),
})
export type ImportReport = z.output<typeof report>
type Fault = ImportReport['faults'][number]

const nothing: ImportReport = { faults: [], draftOf: null, noFile: false, tooLarge: false, more: false }

export type ReportTold = { readonly faults?: readonly Fault[]; readonly draftOf?: string; readonly noFile?: boolean; readonly tooLarge?: boolean }

/** An address of more characters is refused by servers on the way. */
const longestReport = 6000

const sealed = (told: ImportReport): string => Buffer.from(encrypt(deflateRawSync(JSON.stringify(told)).toString('base64'))).toString('base64url')

/**
 * Why a file was not taken, as a word for an address: sealed, so that nobody can make our page say what they like, and
 * kept nowhere. Of very many faults the first are told.
 */
export function sealReport(told: ReportTold): string {
  const whole: ImportReport = { ...nothing, ...told, faults: [...(told.faults ?? [])] }
  let report = sealed(whole)
  while (report.length > longestReport && whole.faults.length > 1) {
    whole.faults.length = Math.ceil(whole.faults.length / 2)
    whole.more = true
    report = sealed(whole)
  }
  return report
}

/** What was sealed; null for anything else. */
export function openReport(sealed: unknown): ImportReport | null {
  if (typeof sealed !== 'string' || sealed === '') return null
  try {
    const packed = decrypt(Buffer.from(sealed, 'base64url'))
    return report.parse(JSON.parse(inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: 1 << 20 }).toString()))
  } catch {
    return null
  }
}

import 'server-only'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { decrypt, encrypt } from '@/lib/core/crypto'
import type { ImportFault } from '@/lib/procedure/model/import'

const report = z.object({
  faults: z.array(z.object({ path: z.string(), code: z.string(), about: z.string() })),
  /** Code of the procedure that has a draft already. */
  draftOf: z.string().nullable(),
  noFile: z.boolean(),
  tooLarge: z.boolean(),
})
export type ImportReport = z.output<typeof report>

const nothing: ImportReport = { faults: [], draftOf: null, noFile: false, tooLarge: false }

/**
 * Why a file was not taken, as a word for an address: sealed, so that nobody can make our page say what they like, and
 * kept nowhere.
 */
export function sealReport(told: { faults?: readonly ImportFault[]; draftOf?: string; noFile?: boolean; tooLarge?: boolean }): string {
  const packed = deflateRawSync(JSON.stringify({ ...nothing, ...told })).toString('base64')
  return Buffer.from(encrypt(packed)).toString('base64url')
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

import type { Day } from '@/lib/core/dates'
import type { SignedRoot } from './chains'

/** Where exported roots lie, in DATA_DIR. */
export const rootsFolder = 'audit-roots'

/** "000017-2026-11-24-5f0a3c21.json": number, day in Việt Nam, the beginning of its hash. */
export const rootName = (sequence: number, day: Day, hash: string) => `${String(sequence).padStart(6, '0')}-${day}-${hash.slice(0, 8)}.json`

/** The file that an outsider keeps. */
export const rootFile = ({ document, signature, publicKey }: SignedRoot) => `${JSON.stringify({ document, signature, publicKey }, null, 1)}\n`

/** Undoes `rootFile`; null where the text is none. */
export function readRootFile(text: string): SignedRoot | null {
  try {
    const { document, signature, publicKey } = JSON.parse(text) as Partial<Record<keyof SignedRoot, unknown>>
    return typeof document === 'string' && typeof signature === 'string' && typeof publicKey === 'string' ? { document, signature, publicKey } : null
  } catch {
    return null
  }
}

import 'server-only'
import type { Tx } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import { claimFile } from '@/lib/document/claim-file'
import { type FileLimits, unfitFor, type UnfitFile } from '../model/file-limits'

/** Claims a file that this request has just stored for a component, where it keeps to what that takes. How many there may be is for the caller to count. */
export async function takeFile(tx: Tx, file: { readonly fileId: string; readonly agencyId: string }, limits: FileLimits): Promise<Result<null, UnfitFile | 'not-found'>> {
  const stored = await tx.storedFile.findUnique({ where: { id: file.fileId }, select: { mediaType: true, bytes: true } })
  const unfit = stored && unfitFor(limits, stored)
  if (unfit) return refuse(unfit)
  return (await claimFile(tx, file)) ? ok(null) : refuse('not-found')
}

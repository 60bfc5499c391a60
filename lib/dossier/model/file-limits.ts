import { type AcceptedFiles, maxFileBytes } from '@/lib/document/model'
import type { Component } from '@/lib/procedure/schema'

/** What a component takes; what its version does not say is as everywhere. `files`: how many, `bytes`: of each. */
export type FileLimits = { readonly files: number; readonly bytes: number; readonly accepts: AcceptedFiles }

const megabyte = 1024 * 1024

/** The limits of a component, of whichever version. */
export function limitsOf({ maxFiles, maxMegabytes, fileKinds }: Pick<Component, 'maxFiles' | 'maxMegabytes' | 'fileKinds'>): FileLimits {
  const [only, other] = fileKinds ?? []
  const bytes = maxMegabytes === undefined ? maxFileBytes : Math.min(maxMegabytes * megabyte, maxFileBytes)
  return { files: maxFiles, bytes, accepts: only === undefined || other !== undefined ? 'any' : only }
}

export type UnfitFile = 'over-limit' | 'only-pdf' | 'only-pictures'

/** Why a file as it is kept does not fit a component, or null: its kind first, since a smaller one of the wrong kind would not help. */
export function unfitFor({ bytes, accepts }: FileLimits, file: { readonly mediaType: string; readonly bytes: number }): UnfitFile | null {
  const isPdf = file.mediaType === 'application/pdf'
  if (accepts === 'pdf' && !isPdf) return 'only-pdf'
  if (accepts === 'picture' && isPdf) return 'only-pictures'
  return file.bytes > bytes ? 'over-limit' : null
}

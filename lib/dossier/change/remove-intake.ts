import 'server-only'
import type { Tx } from '@/lib/core/db'
import { releaseFile } from '@/lib/document/release-file'

/** Deletes what was begun at the counter, and gives its scans up. */
export async function removeIntake(tx: Tx, intake: { readonly id: string; readonly files: readonly { readonly fileId: string }[] }, now: Date): Promise<void> {
  for (const { fileId } of intake.files) await releaseFile(tx, fileId, now)
  await tx.counterIntake.delete({ where: { id: intake.id } })
}

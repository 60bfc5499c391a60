import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { releaseFile } from '@/lib/document/release-file'
import { lockIntake } from './change/intake'

/** Takes a scan away again, while the dossier is not taken in. */
export function detachIntakePaper(actor: Actor, input: { readonly intake: string; readonly fileId: string }, now: Date) {
  return inTransaction(async (tx) => {
    const intake = await lockIntake(tx, actor, input.intake, now)
    if (!intake || intake.dossierId) return refuse('not-found')
    const { count } = await tx.counterIntakeFile.deleteMany({ where: { intakeId: intake.id, fileId: input.fileId } })
    if (count === 0) return refuse('not-found')
    await releaseFile(tx, input.fileId, now)
    return ok({ intake: intake.id })
  })
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { filePlaces } from '@/lib/form/model/files'
import { lockIntake } from './change/intake'
import { takeFile } from './change/take-file'
import { limitsOf } from './model/file-limits'

export type AttachIntakePaperInput = { readonly intake: string; readonly componentKey: string; readonly fileId: string }

/** Adds a scan that this request has just stored to a component, or to a place of the form that takes files. */
export function attachIntakePaper(actor: Actor, input: AttachIntakePaperInput, now: Date) {
  return inTransaction(async (tx) => {
    const intake = await lockIntake(tx, actor, input.intake, now)
    if (!intake || intake.dossierId) return refuse('not-found')
    const { form, components } = intake.version.definition
    const component = components.find(({ key }) => key === input.componentKey)
    const place = form && filePlaces(form).find((one) => one.component === input.componentKey)
    const taker = component ?? place?.field
    if (!taker) return refuse('not-found')
    const limits = limitsOf(taker)
    if (intake.files.filter(({ componentKey }) => componentKey === input.componentKey).length >= limits.files) return refuse('too-many-files')
    const taken = await takeFile(tx, { fileId: input.fileId, agencyId: intake.sitting.agencyId }, limits)
    if (!taken.ok) return taken
    await tx.counterIntakeFile.create({ data: { id: newId(), intakeId: intake.id, componentKey: input.componentKey, fileId: input.fileId, addedAt: now } })
    return ok({ intake: intake.id })
  })
}

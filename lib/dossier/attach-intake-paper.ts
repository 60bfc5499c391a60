import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { claimFile } from '@/lib/document/claim-file'
import { filePlaces } from '@/lib/form/model/files'
import { lockIntake } from './change/intake'

export type AttachIntakePaperInput = { readonly intake: string; readonly componentKey: string; readonly fileId: string }

/** Adds a scan that this request has just stored to a component, or to a place of the form that takes files. */
export function attachIntakePaper(actor: Actor, input: AttachIntakePaperInput, now: Date) {
  return inTransaction(async (tx) => {
    const intake = await lockIntake(tx, actor, input.intake, now)
    if (!intake || intake.dossierId) return refuse('not-found')
    const { form, components } = intake.version.definition
    const component = components.find(({ key }) => key === input.componentKey)
    const place = form && filePlaces(form).find((one) => one.component === input.componentKey)
    const most = component?.maxFiles ?? place?.field.maxFiles
    if (most === undefined) return refuse('not-found')
    if (intake.files.filter(({ componentKey }) => componentKey === input.componentKey).length >= most) return refuse('too-many-files')
    if (!(await claimFile(tx, { fileId: input.fileId, agencyId: intake.sitting.agencyId }))) return refuse('not-found')
    await tx.counterIntakeFile.create({ data: { id: newId(), intakeId: intake.id, componentKey: input.componentKey, fileId: input.fileId, addedAt: now } })
    return ok({ intake: intake.id })
  })
}

import 'server-only'
import { answerResumable } from '@/app/_pages/resumable'
import type { Actor } from '@/lib/core/actor'
import { longId } from '@/lib/core/ids'
import type { Result } from '@/lib/core/result'
import { attachIntakePaper } from '@/lib/dossier/attach-intake-paper'
import { findIntake, type Intake } from '@/lib/dossier/queries/intakes'
import { filePlaces } from '@/lib/form/model/files'
import { currentActor } from '@/lib/identity/session'
import { paths } from '@/lib/web/paths'

/** Adds a stored file to what is typed at the counter, by the name of the field it was chosen in. */
export async function attachScanned(actor: Actor, intake: Intake, name: string, fileId: string): Promise<Result<unknown, string>> {
  const componentKey = componentOf(intake, name)
  return componentKey === undefined ? { ok: false, code: 'not-found' } : attachIntakePaper(actor, { intake: intake.id, componentKey, fileId }, new Date())
}

/** Scans are posted as `_paper.birthNotice.file`, files of the form by the name of their place. */
function componentOf({ form }: Intake, name: string): string | undefined {
  return /^_paper\.(\w+)\.file$/.exec(name)?.[1] ?? filePlaces(form).find((place) => place.name === name)?.component
}

/** A scan of the counter that comes in by pieces, for what the official is typing. */
export async function resumeScan(request: Request, shortIntake: string): Promise<Response> {
  const actor = await currentActor()
  const id = longId(shortIntake)
  const open = () => (id === null ? null : findIntake(actor, id, new Date()))
  return answerResumable(request, {
    path: paths.scanPieces(shortIntake),
    actor,
    target: async () => {
      const intake = await open()
      return intake && { agencyId: intake.takingAgencyId, forId: intake.id }
    },
    take: async (place, fileId, forId) => {
      const intake = await open()
      return intake?.id === forId ? attachScanned(actor, intake, place, fileId) : { ok: false, code: 'not-found' }
    },
  })
}

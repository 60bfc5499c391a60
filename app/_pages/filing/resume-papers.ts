import 'server-only'
import { answerResumable } from '@/app/_pages/resumable'
import { longId } from '@/lib/core/ids'
import { attachComponent } from '@/lib/dossier/attach-component'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { attachComponentInput } from '@/lib/dossier/schema'
import { filePlaces } from '@/lib/form/model/files'
import { currentActor, filerOf } from '@/lib/identity/session'
import { paths } from '@/lib/web/paths'

/** A file for the citizen's draft that comes in by pieces: for a component, or for a place of the form that leads to one. */
export async function resumePapers(request: Request, procedureCode: string): Promise<Response> {
  const actor = filerOf(await currentActor(), procedureCode)
  const draft = () => findMyDraft(actor, procedureCode, new Date())
  return answerResumable(request, {
    path: paths.resumableUploads(procedureCode),
    actor,
    target: async () => {
      const found = await draft()
      const forId = found && longId(found.key)
      return found && forId ? { agencyId: found.agencyId, forId } : null
    },
    take: async (place, fileId) => {
      const form = (await draft())?.definition.form
      const componentKey = (form && filePlaces(form).find(({ name }) => name === place)?.component) ?? place
      const input = attachComponentInput.safeParse({ procedureCode, componentKey, fileId })
      return input.success ? attachComponent(actor, input.data, new Date()) : { ok: false, code: 'not-found' }
    },
  })
}

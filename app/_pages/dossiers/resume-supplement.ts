import 'server-only'
import { answerResumable } from '@/app/_pages/resumable'
import { attachSupplement } from '@/lib/dossier/attach-supplement'
import { tidyCode } from '@/lib/dossier/model/codes'
import { findMyDossier } from '@/lib/dossier/queries/mine'
import { currentActor } from '@/lib/identity/session'
import { paths } from '@/lib/web/paths'

/** A file for the supplement that the owner was asked for, coming in by pieces; what was begun for an earlier request is not taken. */
export async function resumeSupplement(request: Request, typedCode: string): Promise<Response> {
  const code = tidyCode(typedCode)
  const actor = await currentActor()
  const open = async () => {
    const dossier = await findMyDossier(actor, code)
    return dossier?.supplement && dossier.status === 'SUPPLEMENT_REQUESTED' ? { agencyId: dossier.agencyId, forId: dossier.supplement.key } : null
  }
  return answerResumable(request, {
    path: paths.supplementPieces(code),
    actor,
    target: open,
    take: async (componentKey, fileId, forId) =>
      (await open())?.forId === forId ? attachSupplement(actor, { code, componentKey, fileId }, new Date()) : { ok: false, code: 'not-found' },
  })
}

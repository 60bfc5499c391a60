import { longId } from '@/lib/core/ids'
import { grantDossierFile } from '@/lib/dossier/queries/files'
import { currentActor } from '@/lib/identity/session'
import { fileResponse } from '@/lib/web/file-response'

/** A file of the citizen's own dossier: a paper handed in, what was filed, a result. */
export async function GET(_request: Request, { params }: RouteContext<'/api/ho-so/[code]/tep/[file]'>): Promise<Response> {
  const { code, file } = await params
  const actor = await currentActor()
  const fileId = longId(file)
  const granted = fileId !== null && actor.kind === 'citizen' ? await grantDossierFile(actor, { code, fileId }, new Date()) : null
  return fileResponse(granted)
}

import { longId } from '@/lib/core/ids'
import { grantDossierFile } from '@/lib/dossier/queries/files'
import { dossierCode } from '@/lib/dossier/schema'
import { currentActor } from '@/lib/identity/session'
import { fileResponse, noFile } from '@/lib/web/file-response'

/** A file of a dossier for an official of its agency; the reading is recorded. */
export async function GET(request: Request, { params }: RouteContext<'/api/can-bo/ho-so/[code]/tep/[file]'>): Promise<Response> {
  const [{ code: typed, file }, actor] = await Promise.all([params, currentActor()])
  const code = dossierCode.safeParse(typed)
  const fileId = longId(file)
  if (actor.kind !== 'official' || !code.success || fileId === null) return noFile()
  return fileResponse(request, await grantDossierFile(actor, { code: code.data, fileId }, new Date()), 'inline')
}

import { longId } from '@/lib/core/ids'
import { grantOpinionFile } from '@/lib/dossier/queries/opinions'
import { currentActor } from '@/lib/identity/session'
import { fileResponse, noFile } from '@/lib/web/file-response'

/** A paper that goes with a question or its answer, for those who ask and those who are asked; the reading is recorded. */
export async function GET(request: Request, { params }: RouteContext<'/api/can-bo/y-kien/[id]/tep/[file]'>): Promise<Response> {
  const [{ id, file }, actor] = await Promise.all([params, currentActor()])
  const opinionId = longId(id)
  const fileId = longId(file)
  if (actor.kind !== 'official' || opinionId === null || fileId === null) return noFile()
  return fileResponse(request, await grantOpinionFile(actor, { opinionId, fileId }, new Date()), 'inline')
}

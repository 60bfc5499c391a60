import { longId } from '@/lib/core/ids'
import { grantIntakeFile } from '@/lib/dossier/queries/intakes'
import { currentActor } from '@/lib/identity/session'
import { fileResponse } from '@/lib/web/file-response'

/** A scan of what the official is typing for somebody. */
export async function GET(request: Request, { params }: RouteContext<'/api/can-bo/tiep-nhan/[id]/tep/[file]'>): Promise<Response> {
  const { id, file } = await params
  const [intake, fileId] = [longId(id), longId(file)]
  return fileResponse(request, intake === null || fileId === null ? null : await grantIntakeFile(await currentActor(), { intake, fileId }, new Date()), 'inline')
}

import { longId } from '@/lib/core/ids'
import { grantDraftFile } from '@/lib/dossier/queries/files'
import { currentActor, filerOf } from '@/lib/identity/session'
import { fileResponse } from '@/lib/web/file-response'

/** A file of the citizen's own draft. */
export async function GET(request: Request, { params }: RouteContext<'/api/nop/[procedureCode]/tep/[file]'>): Promise<Response> {
  const { procedureCode, file } = await params
  const fileId = longId(file)
  return fileResponse(request, fileId === null ? null : await grantDraftFile(filerOf(await currentActor(), procedureCode), { procedureCode, fileId }))
}

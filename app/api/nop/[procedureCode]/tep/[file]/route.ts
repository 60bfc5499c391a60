import { longId } from '@/lib/core/ids'
import { grantDraftFile } from '@/lib/dossier/queries/files'
import { currentActor } from '@/lib/identity/session'
import { fileResponse } from '@/lib/web/file-response'

/** A file of the citizen's own draft. */
export async function GET(_request: Request, { params }: RouteContext<'/api/nop/[procedureCode]/tep/[file]'>): Promise<Response> {
  const { procedureCode, file } = await params
  const fileId = longId(file)
  return fileResponse(fileId === null ? null : await grantDraftFile(await currentActor(), { procedureCode, fileId }))
}

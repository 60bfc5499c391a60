import { longId } from '@/lib/core/ids'
import { grantTrialFile } from '@/lib/dossier/queries/trial-files'
import { currentActor } from '@/lib/identity/session'
import { fileResponse } from '@/lib/web/file-response'

/** A file of the administrator's own trial. */
export async function GET(request: Request, { params }: RouteContext<'/api/quan-tri/thu-tuc/[code]/chay-thu/tep/[file]'>): Promise<Response> {
  const { code, file } = await params
  const fileId = longId(file)
  return fileResponse(request, fileId === null ? null : await grantTrialFile(await currentActor(), { code, fileId }, new Date()))
}

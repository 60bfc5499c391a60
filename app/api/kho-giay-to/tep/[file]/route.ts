import { longId } from '@/lib/core/ids'
import { grantVaultFile } from '@/lib/document/queries/vault'
import { currentActor } from '@/lib/identity/session'
import { fileResponse } from '@/lib/web/file-response'

/** A file of the citizen's own vault; of a result only for who proved lately who they are. */
export async function GET(request: Request, { params }: RouteContext<'/api/kho-giay-to/tep/[file]'>): Promise<Response> {
  const fileId = longId((await params).file)
  return fileResponse(request, fileId === null ? null : await grantVaultFile(await currentActor(), fileId, new Date()))
}

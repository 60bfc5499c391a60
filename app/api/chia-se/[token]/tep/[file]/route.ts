import { longId } from '@/lib/core/ids'
import { grantSharedFile } from '@/lib/document/queries/vault-shares'
import { visitor } from '@/lib/identity/session'
import { fileResponse } from '@/lib/web/file-response'
import { shareAccess } from '@/lib/web/share-access'

/** A file behind a link, for whoever typed its code in this browser some minutes ago. */
export async function GET(request: Request, { params }: RouteContext<'/api/chia-se/[token]/tep/[file]'>): Promise<Response> {
  const { token, file } = await params
  const fileId = longId(file)
  return fileResponse(request, fileId === null ? null : await grantSharedFile(visitor, { token, access: await shareAccess(), fileId }, new Date()))
}

import { longId } from '@/lib/core/ids'
import { currentActor } from '@/lib/identity/session'
import { grantPackage } from '@/lib/privacy/queries/rights'
import { fileResponse, noFile } from '@/lib/web/file-response'

/** A package of personal data for the person it is about, while it is there; the fetching is recorded. */
export async function GET(request: Request, { params }: RouteContext<'/api/tai-khoan/du-lieu/[goi]'>): Promise<Response> {
  const [{ goi }, actor] = await Promise.all([params, currentActor()])
  const id = longId(goi)
  return id === null ? noFile() : fileResponse(request, await grantPackage(actor, id, new Date()))
}

import { longId } from '@/lib/core/ids'
import { currentActor } from '@/lib/identity/session'
import { grantExportFile } from '@/lib/statistics/queries/exports'
import { fileResponse, noFile } from '@/lib/web/file-response'

/** A file of data for who asked for it, while it is there; the fetching is recorded. */
export async function GET(request: Request, { params }: RouteContext<'/api/can-bo/xuat-du-lieu/[tep]'>): Promise<Response> {
  const [{ tep }, actor] = await Promise.all([params, currentActor()])
  const id = longId(tep)
  if (actor.kind !== 'official' || id === null) return noFile()
  return fileResponse(request, await grantExportFile(actor, id, new Date()))
}

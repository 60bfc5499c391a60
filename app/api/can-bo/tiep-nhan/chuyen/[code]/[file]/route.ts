import { longId } from '@/lib/core/ids'
import { grantPassedOnResult } from '@/lib/dossier/queries/passed-on'
import { dossierCode } from '@/lib/dossier/schema'
import { currentActor } from '@/lib/identity/session'
import { fileResponse } from '@/lib/web/file-response'

/** A result of another agency that this counter is to give out. */
export async function GET(request: Request, { params }: RouteContext<'/api/can-bo/tiep-nhan/chuyen/[code]/[file]'>): Promise<Response> {
  const { code: typed, file } = await params
  const [code, fileId] = [dossierCode.safeParse(typed), longId(file)]
  return fileResponse(request, code.success && fileId !== null ? await grantPassedOnResult(await currentActor(), { code: code.data, fileId }, new Date()) : null, 'inline')
}

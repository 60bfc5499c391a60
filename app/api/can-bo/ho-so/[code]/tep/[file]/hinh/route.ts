import { longId } from '@/lib/core/ids'
import { readPreview } from '@/lib/document/queries'
import { grantDossierFile } from '@/lib/dossier/queries/files'
import { dossierCode } from '@/lib/dossier/schema'
import { currentActor } from '@/lib/identity/session'
import { noFile, pictureResponse } from '@/lib/web/file-response'

/** The first page of a file, small, for an official of its agency; the reading is recorded as that of the file is. */
export async function GET(_request: Request, { params }: RouteContext<'/api/can-bo/ho-so/[code]/tep/[file]/hinh'>): Promise<Response> {
  const [{ code: typed, file }, actor] = await Promise.all([params, currentActor()])
  const code = dossierCode.safeParse(typed)
  const fileId = longId(file)
  if (actor.kind !== 'official' || !code.success || fileId === null) return noFile()
  const grant = await grantDossierFile(actor, { code: code.data, fileId }, new Date())
  const picture = grant && (await readPreview(actor, grant))
  return picture ? pictureResponse(picture) : noFile()
}

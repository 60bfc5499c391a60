import { longId } from '@/lib/core/ids'
import { awaitsProof, grantDossierFile } from '@/lib/dossier/queries/files'
import { currentActor } from '@/lib/identity/session'
import { fileResponse } from '@/lib/web/file-response'
import { paths } from '@/lib/web/paths'

/** A file of the citizen's own dossier: a paper handed in, what was filed, a result, which takes a recent proof of who they are. */
export async function GET(request: Request, { params }: RouteContext<'/api/ho-so/[code]/tep/[file]'>): Promise<Response> {
  const { code, file } = await params
  const actor = await currentActor()
  const fileId = longId(file)
  if (fileId === null || actor.kind !== 'citizen') return fileResponse(request, null)
  const now = new Date()
  const granted = await grantDossierFile(actor, { code, fileId }, now)
  if (granted || !(await awaitsProof(actor, { code, fileId }, now))) return fileResponse(request, granted)
  const locale = /\/en\//.test(request.headers.get('referer') ?? '') ? 'en' : 'vi'
  return new Response(null, { status: 303, headers: { location: paths.proveAgain(paths.dossier(code, locale), locale), 'cache-control': 'no-store' } })
}

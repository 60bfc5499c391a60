import { goTo } from '@/app/_pages/filing/receive-papers'
import { longId } from '@/lib/core/ids'
import { storeFile } from '@/lib/document/store-file'
import { attachScan } from '@/lib/dossier/attach-scan'
import { findCollection, grantScan } from '@/lib/dossier/queries/giving-papers'
import { currentActor } from '@/lib/identity/session'
import { fileResponse, noFile } from '@/lib/web/file-response'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { readUpload } from '@/lib/web/read-upload'

type Context = RouteContext<'/api/can-bo/tra-ket-qua/bien-nhan/[id]/ban-quet'>

/** A scan that is kept with the hand-over. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const collectionId = longId((await params).id)
  if (collectionId === null) return noFile()
  const kind = new URL(request.url).searchParams.get('loai') === 'uy-quyen' ? 'authorisation' : 'receipt'
  return fileResponse(request, await grantScan(await currentActor(), { collectionId, kind }, new Date()), 'inline')
}

/** Keeps scans with the hand-over: the fields of the form are named after what they are. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const [{ id }, actor] = await Promise.all([params, currentActor()])
  const collectionId = longId(id)
  const found = collectionId === null ? null : await findCollection(actor, collectionId, new Date())
  if (!found || collectionId === null) return noFile()
  let kept = 0
  const entries = await readUpload(request, async ({ field, name, content }) => {
    const stored = await storeFile(actor, { agencyId: found.agencyId, name, content, provenance: 'UPLOADED' }, new Date())
    if (!stored.ok) return
    const kind = field === 'authorisation' ? 'authorisation' : 'receipt'
    if ((await attachScan(actor, { collectionId, kind, fileId: stored.value.id }, new Date())).ok) kept += 1
  })
  const news = kept > 0 && typeof entries !== 'string' ? 'da-luu' : 'chua-luu'
  return goTo(request, paths.collection(id, { tin: news }))
}

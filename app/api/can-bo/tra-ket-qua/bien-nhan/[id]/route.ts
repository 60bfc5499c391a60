import { resultReceiptOf } from '@/app/_papers/giving'
import { longId } from '@/lib/core/ids'
import { findCollection } from '@/lib/dossier/queries/giving-papers'
import { currentActor } from '@/lib/identity/session'
import { renderPaper } from '@/lib/paper/render-paper'
import { officialText } from '@/lib/text/text'
import { noFile, paperResponse } from '@/lib/web/file-response'

/** The receipt of what was handed over. */
export async function GET(_request: Request, { params }: RouteContext<'/api/can-bo/tra-ket-qua/bien-nhan/[id]'>): Promise<Response> {
  const id = longId((await params).id)
  const matter = id === null ? null : await findCollection(await currentActor(), id, new Date())
  if (!matter) return noFile()
  return paperResponse(await renderPaper(resultReceiptOf(matter)), `${matter.first.code}-${officialText.giving.papers.names.receipt}.pdf`)
}

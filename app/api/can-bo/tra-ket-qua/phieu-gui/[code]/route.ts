import { postLabelOf } from '@/app/_papers/giving'
import { findLabelMatter } from '@/lib/dossier/queries/giving-papers'
import { dossierCode } from '@/lib/dossier/schema'
import { currentActor } from '@/lib/identity/session'
import { renderPostLabel } from '@/lib/paper/render-post-label'
import { officialText } from '@/lib/text/text'
import { noFile, paperResponse } from '@/lib/web/file-response'

/** The label of a result that goes by post. */
export async function GET(_request: Request, { params }: RouteContext<'/api/can-bo/tra-ket-qua/phieu-gui/[code]'>): Promise<Response> {
  const code = dossierCode.safeParse((await params).code)
  const matter = code.success ? await findLabelMatter(await currentActor(), code.data, new Date()) : null
  if (!matter) return noFile()
  return paperResponse(await renderPostLabel(postLabelOf(matter)), `${matter.matter.code}-${officialText.giving.papers.names.label}.pdf`)
}

import { findRouting, type Routing } from '@/lib/dossier/queries/office-papers'
import { dossierCode } from '@/lib/dossier/schema'
import { currentActor } from '@/lib/identity/session'
import type { PaperDocument } from '@/lib/paper/model'
import { renderPaper } from '@/lib/paper/render-paper'
import { noFile, paperResponse } from '@/lib/web/file-response'

/** A paper about the way of a dossier, made from its events as they are now; 404 where it is not theirs to see. */
export async function answerRouting(typed: string, name: string, paperOf: (routing: Routing) => PaperDocument): Promise<Response> {
  const [code, actor] = [dossierCode.safeParse(typed), await currentActor()]
  const routing = code.success ? await findRouting(actor, code.data, new Date()) : null
  return routing ? paperResponse(await renderPaper(paperOf(routing)), `${routing.matter.code}-${name}.pdf`) : noFile()
}

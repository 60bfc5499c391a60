import { dayIn, resultTransferOf } from '@/app/_papers/giving'
import { longId } from '@/lib/core/ids'
import { findTransfer } from '@/lib/dossier/queries/giving-papers'
import { currentActor } from '@/lib/identity/session'
import { renderPaper } from '@/lib/paper/render-paper'
import { officialText } from '@/lib/text/text'
import { noFile, paperResponse } from '@/lib/web/file-response'
import { momentOf } from '@/lib/core/dates'

/** The results of a day as the units hand them to the counter. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const agencyId = longId(searchParams.get('don-vi') ?? '')
  const now = new Date()
  const day = dayIn(searchParams.get('ngay'), now)
  const matter = agencyId === null ? null : await findTransfer(await currentActor(), { agencyId, day }, now)
  if (!matter) return noFile()
  // Dated by its day: the same results give the same sheet.
  return paperResponse(await renderPaper(resultTransferOf(matter, momentOf(day, 0))), `${officialText.giving.papers.names.transfer}-${day}.pdf`)
}

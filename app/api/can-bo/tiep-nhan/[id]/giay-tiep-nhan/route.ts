import { jointReceiptOf, receiptOf } from '@/app/_papers/receipts'
import { longId } from '@/lib/core/ids'
import { findReceipts } from '@/lib/dossier/queries/receipts'
import { currentActor } from '@/lib/identity/session'
import { renderPaper } from '@/lib/paper/render-paper'
import { officialText } from '@/lib/text/text'
import { noFile, paperResponse } from '@/lib/web/file-response'

const { papers, jointReceiptFile } = officialText

/** The receipt of what was just taken in, to print at once: `hs` names the dossiers; one has Mẫu 01, several have one together. */
export async function GET(request: Request, { params }: RouteContext<'/api/can-bo/tiep-nhan/[id]/giay-tiep-nhan'>): Promise<Response> {
  const sitting = longId((await params).id)
  const codes = new URL(request.url).searchParams.getAll('hs').slice(0, 50)
  const [first, ...others] = sitting === null ? [] : await findReceipts(await currentActor(), { sitting, codes }, new Date())
  if (!first) return noFile()
  if (others.length === 0) return paperResponse(await renderPaper(receiptOf(first)), `${first.code}-${papers.names['receipt-slip']}.pdf`)
  return paperResponse(await renderPaper(jointReceiptOf([first, ...others])), `${jointReceiptFile}.pdf`)
}

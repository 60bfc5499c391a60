import { resultReceiptOf } from '@/app/_papers/giving'
import { findReceiptMatter } from '@/lib/dossier/queries/giving-papers'
import { dossierCode } from '@/lib/dossier/schema'
import { currentActor } from '@/lib/identity/session'
import { renderPaper } from '@/lib/paper/render-paper'
import { officialText } from '@/lib/text/text'
import { noFile, paperResponse } from '@/lib/web/file-response'

/** The receipt of the results named, to be signed: who comes is written by hand. */
export async function GET(request: Request): Promise<Response> {
  const typed = (new URL(request.url).searchParams.get('ma') ?? '').split(',')
  const codes = typed.flatMap((one) => dossierCode.safeParse(one).data ?? [])
  const matter = codes.length === 0 ? null : await findReceiptMatter(await currentActor(), codes, new Date())
  if (!matter) return noFile()
  return paperResponse(await renderPaper(resultReceiptOf(matter)), `${matter.first.code}-${officialText.giving.papers.names.receipt}.pdf`)
}

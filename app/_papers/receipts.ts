import { limitInWords, receiptFacts } from '@/lib/jobs/paper-facts'
import type { PaperMatter } from '@/lib/dossier/queries/for-jobs'
import type { PaperDocument } from '@/lib/paper/model'
import { jointReceipt } from '@/lib/paper/model/joint-receipt'
import { receiptSlip } from '@/lib/paper/model/receipt-slip'
import { officialText } from '@/lib/text/text'

const { paper, jointReceipt: words } = officialText

/** Mẫu 01 of one dossier, as the job issues it too: the same facts give the same bytes. */
export const receiptOf = (matter: PaperMatter): PaperDocument => receiptSlip(receiptFacts(matter), paper.receiptSlip, paper.frame)

/** One receipt for all of them; they are of one person and one sitting. */
export function jointReceiptOf(matters: readonly [PaperMatter, ...PaperMatter[]]): PaperDocument {
  const [first] = matters
  const { submitter, channel, receivingUnit, lookUpAddress, hotline, receiver, submitterSigns } = receiptFacts(first)
  const { agency, place, at } = receiptFacts(first).frame
  return jointReceipt(
    {
      frame: { agency, place, at },
      dataPurposes: [...new Set(matters.flatMap((matter) => receiptFacts(matter).dataPurpose ?? []))],
      receivingUnit, submitter, channel, lookUpAddress, hotline, receiver, submitterSigns,
      dossiers: matters.map((matter) => {
        const { request, receivedAt, dueAt, sets } = receiptFacts(matter)
        return {
          code: matter.code, content: paper.receiptSlip.requestLine(request.name, request.code), unit: matter.agency.name,
          receivedAt, dueAt, sets, statutoryTime: limitInWords(matter), name: matter.owner.name,
        }
      }),
    },
    words,
    paper.frame,
  )
}

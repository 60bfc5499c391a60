import type { PaperDocument } from '@/lib/paper/model'
import { filedDossier } from '@/lib/paper/model/filed-dossier'
import { extensionNotice, refusalNotice, supplementNotice, terminationNotice } from '@/lib/paper/model/notices'
import { processingLog } from '@/lib/paper/model/processing-log'
import { receiptSlip } from '@/lib/paper/model/receipt-slip'
import { resultPaper } from '@/lib/paper/model/result-paper'
import { resultReceipt } from '@/lib/paper/model/result-receipt'
import { resultTransfer } from '@/lib/paper/model/result-transfer'
import { routingSlip } from '@/lib/paper/model/routing-slip'
import { officePaper } from '@/lib/text/vi/office-paper'
import { paper } from '@/lib/text/vi/paper'
import * as office from './sample-office-papers'
import * as sample from './sample-papers'

const shared = { notice: paper.notice, frame: paper.frame }

/** Every paper there is, with names, addresses and lists as long as they come. */
export const everyPaper = {
  receiptSlip: receiptSlip(sample.receiptFacts, paper.receiptSlip, paper.frame),
  longReceiptSlip: receiptSlip(sample.longReceiptFacts, paper.receiptSlip, paper.frame),
  supplementNotice: supplementNotice(sample.supplementFacts, paper.supplementNotice, shared),
  refusalNotice: refusalNotice(sample.refusalFacts, paper.refusalNotice, shared),
  extensionNotice: extensionNotice(sample.extensionFacts, paper.extensionNotice, shared),
  terminationNotice: terminationNotice(sample.terminationFacts, paper.terminationNotice, shared),
  routingSlip: routingSlip(office.routingFacts, officePaper.routingSlip, paper.frame),
  processingLog: processingLog(office.logFacts, officePaper.processingLog, paper.frame),
  resultTransfer: resultTransfer(office.transferFacts, officePaper.resultTransfer, paper.frame),
  resultReceipt: resultReceipt(office.resultReceiptFacts, officePaper.resultReceipt, paper.frame),
  blankReceipt: resultReceipt(office.blankReceiptFacts, officePaper.resultReceipt, paper.frame),
  filedDossier: filedDossier(sample.filedFacts, paper.filedDossier, paper.frame),
  resultPaper: resultPaper(sample.birthTemplate, sample.birthValues, {
    frame: { ...sample.frame, number: '101/2026' },
    signer: { title: 'Chủ tịch', name: 'Đặng Hữu Nghĩa', lines: ['Ký bởi: Đặng Hữu Nghĩa'] },
    signNote: paper.resultPaper.signNote,
    frameWords: paper.frame,
  }),
} satisfies Record<string, PaperDocument>

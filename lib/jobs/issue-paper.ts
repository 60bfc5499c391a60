import 'server-only'
import { z } from 'zod'
import { attachPaper } from '@/lib/dossier/attach-paper'
import { findPaperMatter, type PaperMatter } from '@/lib/dossier/queries/for-jobs'
import type { PaperDocument } from '@/lib/paper/model'
import { decisionNotice } from '@/lib/paper/model/decision-notice'
import { extensionNotice, refusalNotice, supplementNotice, terminationNotice } from '@/lib/paper/model/notices'
import { receiptSlip } from '@/lib/paper/model/receipt-slip'
import { renderPaper } from '@/lib/paper/render-paper'
import { decisionNotices } from '@/lib/text/official/decision-notices'
import { officialText } from '@/lib/text/text'
import { defineJob } from './job'
import { decisionFacts, extensionFacts, receiptFacts, refusalFacts, supplementFacts, terminationFacts } from './paper-facts'

const words = officialText.paper
const shared = { notice: words.notice, frame: words.frame }

const kinds = ['receipt-slip', 'supplement', 'refusal', 'termination', 'extension', 'withdrawal-declined', 'recall', 'correction'] as const

const documents: Record<(typeof kinds)[number], (matter: PaperMatter) => PaperDocument> = {
  'receipt-slip': (matter) => receiptSlip(receiptFacts(matter), words.receiptSlip, words.frame),
  supplement: (matter) => supplementNotice(supplementFacts(matter), words.supplementNotice, shared),
  refusal: (matter) => refusalNotice(refusalFacts(matter), words.refusalNotice, shared),
  extension: (matter) => extensionNotice(extensionFacts(matter), words.extensionNotice, shared),
  'withdrawal-declined': (matter) => decisionNotice(decisionFacts(matter), decisionNotices['withdrawal-declined'], words.frame),
  recall: (matter) => decisionNotice(decisionFacts(matter), decisionNotices.recall, words.frame),
  correction: (matter) => decisionNotice(decisionFacts(matter), decisionNotices.correction, words.frame),
  termination: (matter) => terminationNotice(terminationFacts(matter), words.terminationNotice, shared),
}

/** Sets the official paper that an event calls for, and attaches it to the dossier; once per event. */
export const issuePaperJob = defineJob({
  name: 'issue-paper',
  payload: z.object({ dossierId: z.uuid(), kind: z.enum(kinds), eventId: z.uuid() }),
  async run(actor, { dossierId, kind, eventId }, { now }) {
    const matter = await findPaperMatter(actor, { dossierId, eventId })
    if (!matter) return
    const bytes = await renderPaper(documents[kind](matter))
    const name = `${matter.code}-${officialText.papers.names[kind]}.pdf`
    await attachPaper(actor, { dossierId, kind, eventId, name, bytes }, now)
  },
})

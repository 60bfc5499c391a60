import { dayOf, formatDay } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { formatDong } from '@/lib/core/money'
import type { CollectionMatter, GivenMatter, LabelMatter, ReceiptMatter, TransferMatter } from '@/lib/dossier/queries/giving-papers'
import { frameOf } from '@/lib/jobs/paper-facts'
import type { PaperDocument } from '@/lib/paper/model'
import type { PostLabel } from '@/lib/paper/model/post-label'
import { resultReceipt, type ResultReceiptFacts } from '@/lib/paper/model/result-receipt'
import { resultTransfer } from '@/lib/paper/model/result-transfer'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { officePaper, paper, giving } = officialText
const words = giving.papers

const resultsInWords = ({ results }: GivenMatter) => results.map(({ title, number }) => words.result(title, number)).join('; ')

function collectedIn({ collected, at }: ReceiptMatter): ResultReceiptFacts['collected'] {
  if (collected === null) return null
  const { name, standing, identityKind, identityDigits, proof } = collected
  return {
    name,
    standing: words.collectedBy.standing[standing],
    identity: words.collectedBy.identity(identityKind, identityDigits),
    proof: words.collectedBy.proof[proof],
    at,
  }
}

/** The receipt of results: filled in once they were handed over, with lines for a hand before. */
export function resultReceiptOf(matter: ReceiptMatter | CollectionMatter): PaperDocument {
  const { first, matters, agency, giver, at } = matter
  const { owner } = first
  return resultReceipt(
    {
      // Whoever collects takes it along: it says who the owner is, not the owner's number.
      frame: { ...frameOf({ ...first, agency }), at, data: { procedureCode: first.definition.code } },
      unit: officialText.papers.receivingUnit(agency.name),
      owner: { name: owner.name, ...(owner.phone !== undefined && { phone: owner.phone }) },
      giver: { name: giver.fullName, title: giver.title, phone: agency.hotline },
      results: matters.flatMap(({ matter: one, results }) =>
        results.map(({ title, number, issuedAt }) => ({ code: one.code, procedure: one.definition.name.vi, result: words.result(title, number), issuedAt })),
      ),
      collected: collectedIn(matter),
    },
    officePaper.resultReceipt,
    paper.frame,
  )
}

/** The sheet on which the units hand the results of a day to the counter. */
export function resultTransferOf({ agency, day, matters }: TransferMatter, at: Date): PaperDocument {
  return resultTransfer(
    {
      frame: { agency: { parent: agency.parent, name: agency.name }, place: agency.place, at },
      giver: words.specialists(agency.name),
      receiver: officialText.papers.receivingUnit(agency.name),
      day: formatDay(day),
      results: matters.map((one) => {
        const owed = one.matter.fees.reduce((sum, { state, amount }) => (state === 'DUE' ? sum + amount : sum), 0)
        return {
          code: one.matter.code,
          content: one.matter.definition.name.vi,
          result: resultsInWords(one),
          owner: one.matter.owner.name,
          address: one.matter.owner.address ?? '',
          fee: owed === 0 ? '' : formatDong(owed),
          byPost: one.matter.delivery === 'POST',
        }
      }),
      giverSigns: { title: officePaper.resultTransfer.giver },
      receiverSigns: { title: officePaper.resultTransfer.receiver },
    },
    officePaper.resultTransfer,
    paper.frame,
  )
}

/** What is stuck on the envelope of a result. */
export function postLabelOf({ matter, results, senderAddress, completedAt, trackingNumber }: LabelMatter): PostLabel {
  const { label } = words
  const { agency, owner, code, definition, deliveryAddress, trackingToken } = matter
  return {
    title: label.title,
    from: { label: label.from, name: officialText.papers.receivingUnit(agency.name), address: senderAddress, phone: label.phone(agency.hotline) },
    to: { label: label.to, name: owner.name, address: deliveryAddress ?? owner.address ?? '', ...(owner.phone !== undefined && { phone: label.phone(owner.phone) }) },
    lines: [label.code(code), label.content(results.length), ...(trackingNumber === null ? [] : [label.tracking(trackingNumber)])],
    qr: trackingToken
      ? { value: `${env.PUBLIC_URL}${paths.tracking(trackingToken)}`, description: paper.frame.trackingDescription }
      : { value: [code, definition.code, '', label.title].join('|'), description: paper.frame.dataDescription },
    agency: agency.name,
    at: completedAt ?? matter.submittedAt,
  }
}

/** The day whose results are handed to the counter, in an address: "2026-11-23"; another text means today. */
export const dayIn = (typed: string | null, now: Date): string => (typed !== null && /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : dayOf(now))

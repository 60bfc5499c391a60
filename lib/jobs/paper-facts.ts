import 'server-only'
import { formatMinute, formatMoment } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { shortId } from '@/lib/core/ids'
import { formatDong } from '@/lib/core/money'
import type { PaperMatter } from '@/lib/dossier/queries/for-jobs'
import type { SupplementItem } from '@/lib/dossier/model/supplement'
import { allFields } from '@/lib/form/model/fields'
import type { DecisionNoticeFacts } from '@/lib/paper/model/decision-notice'
import type { PaperFrame } from '@/lib/paper/model/frame'
import type { ExtensionNoticeFacts, NoticeFacts, RefusalNoticeFacts, SupplementNoticeFacts, TerminationNoticeFacts } from '@/lib/paper/model/notices'
import type { ReceiptSlipFacts, ReceivedComponent } from '@/lib/paper/model/receipt-slip'
import { componentsAsked } from '@/lib/procedure/model/cases'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.papers

const absolute = (path: string) => `${env.PUBLIC_URL}${path}`

/** What stands around the text of every paper about the dossier. */
export const frameOf = ({ agency, event, code, trackingToken, definition, owner }: PaperMatter): PaperFrame => ({
  agency: { parent: agency.parent, name: agency.name },
  place: agency.place,
  at: event.at,
  code,
  // All of them are handed to the owner.
  data: { procedureCode: definition.code, personalId: owner.personalId },
  ...(trackingToken && { trackingUrl: absolute(paths.tracking(trackingToken)) }),
})

/** How and where the result is received, in words. */
export function deliveryOf({ delivery, deliveryAddress }: Pick<PaperMatter, 'delivery' | 'deliveryAddress'>): string {
  const how = words.deliveries[delivery]
  return deliveryAddress ? words.deliveryTo(how, deliveryAddress) : how
}

/** The components the answers call for, with the files that were handed in for each. */
export const componentsOf = ({ definition, answers, files }: PaperMatter) =>
  componentsAsked(definition, answers).map((component) => ({ component, files: files.filter(({ componentKey }) => componentKey === component.key) }))

/** The time limit of the law in words, and from when it counts where that is not the acceptance itself. */
export function limitInWords(matter: PaperMatter): string {
  const { unit } = timeLimitFor(matter.definition, matter)
  const isCounted = unit !== 'NONE' && unit !== 'SAME_DAY'
  return isCounted && matter.countedFrom ? words.countedFrom(limitAlone(matter), formatMoment(matter.countedFrom)) : limitAlone(matter)
}

function limitAlone(matter: PaperMatter): string {
  const { unit, amount, cutoffMinute } = timeLimitFor(matter.definition, matter)
  if (unit === 'NONE') return words.limits.NONE
  return unit === 'SAME_DAY' ? words.limits.SAME_DAY(formatMinute(cutoffMinute)) : words.limits[unit](amount)
}

/** Name and code of the procedure. */
export const requestOf = ({ definition }: PaperMatter) => ({ name: definition.name.vi, code: definition.code })
/** The counter that receives, in words. */
const receivingUnitOf = ({ agency, takenInAt }: PaperMatter) => words.receivingUnit((takenInAt ?? agency).name)

/** The columns of Mẫu 01 for one component. */
function receivedOf({ component: { key, title }, files }: ReturnType<typeof componentsOf>[number], { handed }: PaperMatter): ReceivedComponent {
  const { originals = 0, certifiedCopies = 0, plainCopies = 0, originalSeen = false } = handed.get(key) ?? {}
  const name = originalSeen ? words.originalSeen(title.vi) : title.vi
  return { name, originals, certifiedCopies, plainCopies, electronic: files.length }
}

const isReceived = ({ originals, certifiedCopies, plainCopies, electronic, name }: ReceivedComponent): boolean =>
  originals + certifiedCopies + plainCopies + electronic > 0 || name.endsWith(words.originalSeen(''))

/** Who handed it in: for another, with by what right. */
function submitterOf({ owner, submitter }: PaperMatter): ReceiptSlipFacts['submitter'] {
  if (!submitter) return owner
  const { ground, ...person } = submitter
  return { ...person, name: `${person.name} (${text('vi').mandates.grounds[ground].toLowerCase()})` }
}

/** What the procedure says itself, or else what is usual; a sentence. */
const dataPurposeOf = ({ definition }: PaperMatter): string =>
  (definition.dataPurpose?.vi ?? text('vi').dataNotice.usualPurpose).trim().replace(/[^.!?]$/, '$&.')

/** Mẫu 01: what was received, and by when the result is there. */
export function receiptFacts(matter: PaperMatter): ReceiptSlipFacts {
  const fees = matter.fees.map(({ label, amount, state }) => words.fee(label, formatDong(amount), words.feeStates[state]))
  return {
    frame: frameOf(matter),
    receivingUnit: receivingUnitOf(matter),
    submitter: submitterOf(matter),
    ...(matter.submitter && { owner: matter.owner }),
    channel: words.channels[matter.channel] ?? matter.channel,
    request: requestOf(matter),
    components: componentsOf(matter).map((one) => receivedOf(one, matter)).filter(isReceived),
    sets: 1,
    statutoryTime: limitInWords(matter),
    // An item of the post counts from when it arrived.
    receivedAt: matter.channel === 'POST' ? (matter.acceptedAt ?? matter.event.at) : matter.event.at,
    dueAt: matter.dueAt,
    delivery: deliveryOf(matter),
    ...(fees.length > 0 && { fee: fees.join('; ') }),
    ...(matter.channel !== 'ONLINE' && { dataPurpose: dataPurposeOf(matter) }),
    lookUpAddress: absolute(paths.lookUp()),
    hotline: (matter.takenInAt ?? matter.agency).hotline,
    receiver: { title: words.receiver, ...(matter.official && { name: matter.official.fullName }) },
    submitterSigns: matter.channel === 'COUNTER',
  }
}

function noticeFacts(matter: PaperMatter): NoticeFacts {
  return {
    frame: frameOf(matter),
    receivingUnit: receivingUnitOf(matter),
    submitter: matter.owner,
    request: requestOf(matter),
    submittedAt: matter.submittedAt,
    help: { officer: matter.official?.fullName ?? words.counter, phone: matter.agency.hotline, website: absolute(paths.lookUp()) },
    signer: { title: words.guide, ...(matter.official && { name: matter.official.fullName }) },
  }
}

function subjectOf({ definition }: PaperMatter, { kind, key }: SupplementItem): string {
  if (kind === 'component') return definition.components.find((component) => component.key === key)?.title.vi ?? key
  const field = allFields(definition.form ?? { pages: [] }).find((one) => one.key === key)
  return field && 'label' in field ? field.label.vi : key
}

/** The reason, and before it which page of which file it is about. */
function defectOf({ files }: PaperMatter, { reason, files: faulty = [] }: SupplementItem): string {
  const places = faulty.map(({ file, page }) => words.place(files.find((one) => one.file === shortId(file))?.name ?? '', page))
  return [...places, reason].join('\n')
}

/** Mẫu 02: what is missing, and until when. */
export const supplementFacts = (matter: PaperMatter): SupplementNoticeFacts => ({
  ...noticeFacts(matter),
  items: (matter.supplement?.items ?? []).map((item) => ({ subject: subjectOf(matter, item), defect: defectOf(matter, item), remedy: words.remedies[item.files ? 'file' : item.kind] })),
  reason: words.supplementReason(matter.definition.name.vi),
  until: matter.supplement?.answerBy ?? matter.event.at,
  clockPauses: true,
})

/** Mẫu 03: why it is not taken in. */
export const refusalFacts = (matter: PaperMatter): RefusalNoticeFacts => ({
  ...noticeFacts(matter),
  reason: words.refusal(officialText.office.reasonCodes[matter.event.reasonCode ?? 'other'], matter.note ?? ''),
})

/** Mẫu 04: why it takes longer than promised, and until when. */
export const extensionFacts = (matter: PaperMatter): ExtensionNoticeFacts => ({
  ...noticeFacts(matter),
  acceptedAt: matter.acceptedAt,
  dueBefore: matter.extension?.dueBefore ?? null,
  due: matter.extension?.due ?? matter.dueAt,
  cause: officialText.office.reasonCodes[matter.event.reasonCode ?? 'other'],
  reason: matter.note ?? '',
  delivery: deliveryOf(matter),
  signer: { title: matter.official?.title ?? words.counter, ...(matter.official && { name: matter.official.fullName }) },
})

/** A decision for which no form is prescribed. */
export const decisionFacts = (matter: PaperMatter): DecisionNoticeFacts => ({
  frame: frameOf(matter),
  addressee: matter.owner,
  request: requestOf(matter),
  submittedAt: matter.submittedAt,
  reason: matter.note ?? '',
  help: noticeFacts(matter).help,
  signer: { title: matter.official?.title ?? words.counter, ...(matter.official && { name: matter.official.fullName }) },
})

/** Mẫu 05: why its processing ends. */
export function terminationFacts(matter: PaperMatter): TerminationNoticeFacts {
  const paid = matter.fees.filter(({ state }) => state === 'PAID').reduce((sum, { amount }) => sum + amount, 0)
  const reason = matter.note ?? ''
  return {
    ...noticeFacts(matter),
    cause: matter.event.event === 'confirmWithdrawal' ? words.withdrawn(reason) : reason,
    stage: stepByKey(matter.definition.workflow, matter.event.stepKey)?.title.vi ?? words.counter,
    decision: words.decision,
    money: paid === 0 ? words.noMoney : words.paidMoney(formatDong(paid)),
    signer: { title: matter.official?.title ?? words.counter, ...(matter.official && { name: matter.official.fullName }) },
  }
}

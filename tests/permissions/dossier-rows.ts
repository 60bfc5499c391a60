import { db } from '@/lib/core/db'
import { newId, shortId } from '@/lib/core/ids'
import { acceptDossier } from '@/lib/dossier/accept-dossier'
import { addNote } from '@/lib/dossier/add-note'
import { answerConfirmation } from '@/lib/dossier/answer-confirmation'
import { answerEligibility } from '@/lib/dossier/answer-eligibility'
import { answerSupplement } from '@/lib/dossier/answer-supplement'
import { approveDossier } from '@/lib/dossier/approve-dossier'
import { assignIntake } from '@/lib/dossier/assign-intake'
import { attachComponent } from '@/lib/dossier/attach-component'
import { attachPaper } from '@/lib/dossier/attach-paper'
import { attachSupplement } from '@/lib/dossier/attach-supplement'
import { checkComponent } from '@/lib/dossier/check-component'
import { checkReplacement } from '@/lib/dossier/check-replacement'
import { chooseDelivery } from '@/lib/dossier/choose-delivery'
import { decideWithdrawal } from '@/lib/dossier/decide-withdrawal'
import { decideExtension } from '@/lib/dossier/decide-extension'
import { deleteDraft } from '@/lib/dossier/delete-draft'
import { deliverElectronically } from '@/lib/dossier/deliver-electronically'
import { detachComponent } from '@/lib/dossier/detach-component'
import { detachSupplement } from '@/lib/dossier/detach-supplement'
import { draftResult } from '@/lib/dossier/draft-result'
import { closeUnpaid } from '@/lib/dossier/close-unpaid'
import { expireDrafts } from '@/lib/dossier/expire-drafts'
import { forwardDossier } from '@/lib/dossier/forward-dossier'
import { handOverResult } from '@/lib/dossier/hand-over-result'
import { passConfirmation } from '@/lib/dossier/pass-confirmation'
import { proposeExtension } from '@/lib/dossier/propose-extension'
import { colleaguesFor, findCase } from '@/lib/dossier/queries/case'
import { findClock } from '@/lib/dossier/queries/clock'
import { awaitsProof, grantDossierFile, grantDraftFile } from '@/lib/dossier/queries/files'
import { listProposedExtensions, listWarnings } from '@/lib/dossier/queries/deadlines'
import { findAnnouncement, findOfficeNews, findPaperMatter, overduePayments, passedConfirmations, unwatchedDeadlines } from '@/lib/dossier/queries/for-jobs'
import { lookUpDossier, trackDossier } from '@/lib/dossier/queries/look-up'
import { findDraftChanges } from '@/lib/dossier/queries/draft-changes'
import { findMyDossier, findMyDraft, listMyDossiers, listMyDrafts } from '@/lib/dossier/queries/mine'
import { previewResult } from '@/lib/dossier/queries/preview'
import { mostFiled } from '@/lib/dossier/queries/popular'
import { countReferrals } from '@/lib/dossier/queries/referrals'
import { reassignDossier } from '@/lib/dossier/reassign-dossier'
import { recallDossier } from '@/lib/dossier/recall-dossier'
import { recordDelay } from '@/lib/dossier/record-delay'
import { recordPayment } from '@/lib/dossier/record-payment'
import { refuseDossier } from '@/lib/dossier/refuse-dossier'
import { refuseOverdueSupplement } from '@/lib/dossier/refuse-overdue-supplement'
import { remindOfPayments } from '@/lib/dossier/remind-of-payments'
import { requestPayment } from '@/lib/dossier/request-payment'
import { requestSupplement } from '@/lib/dossier/request-supplement'
import { requestWithdrawal } from '@/lib/dossier/request-withdrawal'
import { returnToPreviousStep } from '@/lib/dossier/return-to-previous-step'
import { replaceComponents } from '@/lib/dossier/replace-components'
import { saveDraft } from '@/lib/dossier/save-draft'
import { saveSupplement } from '@/lib/dossier/save-supplement'
import { startDraft } from '@/lib/dossier/start-draft'
import { stopDossier } from '@/lib/dossier/stop-dossier'
import { submitDossier } from '@/lib/dossier/submit-dossier'
import { takeDossier } from '@/lib/dossier/take-dossier'
import { refuseInfected } from '@/lib/dossier/refuse-infected'
import { tellDraftOwners } from '@/lib/dossier/tell-draft-owners'
import { warnDeadline } from '@/lib/dossier/warn-deadline'
import { warnDrafts } from '@/lib/dossier/warn-drafts'
import { at, now } from '../support/clock'
import { anOfficial, anUpload, aPublishedProcedure, system } from '../support/factories'
import { foundFaulty } from '../support/findings'
import { childPage, sampleProcedure } from '../support/sample-procedure'
import { aWithdrawnProcedure } from './procedure-rows'
import type { Rows } from './rows'
import {
  accepted, aDraft, anyone, approved, confirmed, drafted, extensionAsked, feesPaid, handlers, nothing, own, paymentAsked, proposed, seen, submitted,
  supplementAsked, withdrawing, words, type World,
} from './world'

const procedureCode = sampleProcedure.code
const reason = 'lý do'
const fileOf = async ({ dossierId }: World) => (await db.dossierComponent.findFirstOrThrow({ where: { dossierId } })).fileId
const civil = own('CIVIL_STATUS_OFFICER')
const counter = own('COUNTER_OFFICER')

/** Past its due date, and warned of. */
const late = async (world: World) => {
  await accepted(world)
  await warnDeadline(system, { dossierId: world.dossierId, link: (code) => `/x/${code}` }, at('2026-12-01', '09:00'))
}

export const dossierRows: Rows = {
  startDraft: { vouched: true, allowed: ['owner', 'stranger'], given: nothing, call: (actor, { ward }) => startDraft(actor, { procedureCode, agencyId: ward.id }, now) },
  replaceComponents: { allowed: ['owner'], given: aDraft, call: (actor) => replaceComponents(actor, { procedureCode }, now) },
  saveDraft: { allowed: ['owner'], given: aDraft, call: (actor) => saveDraft(actor, { procedureCode, pageKey: 'child', entries: childPage('Trần B') }, now) },
  answerEligibility: { allowed: ['owner'], given: aDraft, call: (actor) => answerEligibility(actor, { procedureCode, answers: {} }, now) },
  chooseDelivery: { allowed: ['owner'], given: aDraft, call: (actor) => chooseDelivery(actor, { procedureCode, delivery: 'COUNTER', address: '' }, now) },
  deleteDraft: { allowed: ['owner'], given: aDraft, call: (actor) => deleteDraft(actor, { procedureCode }, now) },
  attachComponent: {
    allowed: ['owner'],
    given: aDraft,
    call: async (actor, { owner, ward }) =>
      attachComponent(actor, { procedureCode, componentKey: 'birthNotice', fileId: await anUpload(owner, ward.id, now) }, now),
  },
  detachComponent: { allowed: ['owner'], given: aDraft, call: async (actor, world) => detachComponent(actor, { procedureCode, file: await fileOf(world) }, now) },
  submitDossier: {
    vouched: true,
    allowed: ['owner'],
    given: aDraft,
    call: (actor, { dossierId, version }) => submitDossier(actor, { draft: dossierId, revision: version, consent: 'on' }, now),
  },
  expireDrafts: { allowed: ['system'], given: nothing, call: (actor) => expireDrafts(actor, {}, new Date('2026-01-01T00:00:00Z')) },

  warnDrafts: { allowed: ['system'], given: nothing, call: (actor) => warnDrafts(actor, { link: () => '/' }, new Date('2026-01-01T00:00:00Z')) },
  refuseInfected: { allowed: ['system'], given: nothing, call: (actor) => refuseInfected(actor, { draftLink: () => '/', dossierLink: () => '/' }, now) },
  tellDraftOwners: {
    allowed: ['system'],
    given: aWithdrawnProcedure,
    call: (actor, { note }) => tellDraftOwners(actor, { versionId: note['versionId'] ?? '', link: () => '/' }, now),
  },
  findAnnouncement: {
    allowed: ['system'],
    given: submitted,
    call: async (actor, { dossierId }) => findAnnouncement(actor, (await db.dossierEvent.findFirstOrThrow({ where: { dossierId } })).id),
  },
  findPaperMatter: { allowed: ['system'], given: submitted, call: (actor, { dossierId }) => findPaperMatter(actor, { dossierId }) },
  overduePayments: { allowed: ['system'], given: paymentAsked, call: (actor) => overduePayments(actor, at('2027-01-04', '09:00')) },
  remindOfPayments: { allowed: ['system'], given: nothing, call: (actor) => remindOfPayments(actor, { link: () => '/' }, new Date('2026-01-01T00:00:00Z')) },
  closeUnpaid: { allowed: ['system'], given: paymentAsked, call: (actor, world) => closeUnpaid(actor, { dossierId: world.dossierId, reason }, at('2027-01-04', '09:00')) },
  passedConfirmations: { allowed: ['system'], given: drafted, call: (actor) => passedConfirmations(actor, at('2026-11-24', '09:00')) },
  findOfficeNews: {
    allowed: ['system'],
    given: proposed,
    call: async (actor, { dossierId }) => findOfficeNews(actor, (await db.dossierEvent.findFirstOrThrow({ where: { dossierId, event: 'proposeExtension' } })).id),
  },
  unwatchedDeadlines: { allowed: ['system'], given: accepted, call: (actor) => unwatchedDeadlines(actor, now) },
  warnDeadline: { allowed: ['system'], given: accepted, call: (actor, { dossierId }) => warnDeadline(actor, { dossierId, link: (code) => `/x/${code}` }, now) },
  listWarnings: { allowed: own('CIVIL_STATUS_OFFICER', 'SUPERVISOR'), given: late, call: (actor) => listWarnings(actor) },
  proposeExtension: { allowed: own('CIVIL_STATUS_OFFICER', 'SUPERVISOR'), given: accepted, call: (actor, world) => proposeExtension(actor, { ...seen(world), ...extensionAsked }, now) },
  decideExtension: { weighty: true, allowed: own('APPROVER'), given: proposed, call: (actor, world) => decideExtension(actor, { ...seen(world), decision: 'approve', reason: '' }, now) },
  listProposedExtensions: { allowed: own('APPROVER'), given: proposed, call: (actor) => listProposedExtensions(actor) },
  recordDelay: {
    allowed: own('CIVIL_STATUS_OFFICER', 'SUPERVISOR', 'APPROVER'),
    given: accepted,
    call: (actor, { code }) => recordDelay(actor, { code, reasonCode: 'workload', note: '' }, at('2026-12-01', '09:00')),
  },
  deliverElectronically: { allowed: ['system'], given: approved, call: (actor, { dossierId }) => deliverElectronically(actor, { dossierId }, now) },

  takeDossier: { allowed: counter, given: submitted, call: (actor, world) => takeDossier(actor, seen(world), now) },
  acceptDossier: { allowed: counter, given: submitted, call: (actor, world) => acceptDossier(actor, { ...seen(world), note: '' }, now) },
  refuseDossier: { allowed: counter, given: submitted, call: (actor, world) => refuseDossier(actor, { ...seen(world), reasonCode: 'other', reason }, now) },
  assignIntake: { allowed: ['system'], given: submitted, call: (actor, { dossierId }) => assignIntake(actor, { dossierId }, now) },
  attachPaper: {
    allowed: ['system'],
    given: submitted,
    call: (actor, { dossierId }) => attachPaper(actor, { dossierId, kind: 'refusal', eventId: newId(), name: 'x.pdf', bytes: Buffer.from('%PDF') }, now),
  },
  reassignDossier: {
    allowed: own('COUNTER_OFFICER', 'SUPERVISOR'),
    given: async (world) => {
      await submitted(world)
      world.note['official'] = (await anOfficial(world.ward.id, 'COUNTER_OFFICER')).officialId
      await db.official.update({ where: { id: world.note['official'] }, data: { fullName: 'Người nhận' } })
    },
    call: (actor, world) => reassignDossier(actor, { ...seen(world), official: world.note['official'] ?? '' }, now),
  },
  requestSupplement: {
    allowed: civil,
    given: accepted,
    call: (actor, world) => requestSupplement(actor, { ...seen(world), ...foundFaulty('field:childName'), answerBy: '2026-11-27' }, now),
  },
  saveSupplement: { vouched: true, allowed: ['owner'], given: supplementAsked, call: (actor, { code }) => saveSupplement(actor, { code, entries: [['childName', 'Lê C']] }, now) },
  attachSupplement: {
    vouched: true,
    allowed: ['owner'],
    given: supplementAsked,
    call: async (actor, { code, owner, ward }) =>
      attachSupplement(actor, { code, componentKey: 'birthNotice', fileId: await anUpload(owner, ward.id, now) }, now),
  },
  detachSupplement: {
    vouched: true,
    allowed: ['owner'],
    given: async (world) => {
      await supplementAsked(world)
      world.note['file'] = await anUpload(world.owner, world.ward.id, now)
      await attachSupplement(world.owner, { code: world.code, componentKey: 'birthNotice', fileId: world.note['file'] }, now)
    },
    call: (actor, { code, note }) => detachSupplement(actor, { code, file: note['file'] ?? '' }, now),
  },
  answerSupplement: {
    vouched: true,
    allowed: ['owner'],
    given: async (world) => {
      await supplementAsked(world)
      await attachSupplement(world.owner, { code: world.code, componentKey: 'birthNotice', fileId: await anUpload(world.owner, world.ward.id, now) }, now)
    },
    call: (actor, world) => answerSupplement(actor, seen(world), now),
  },
  refuseOverdueSupplement: {
    allowed: counter,
    given: supplementAsked,
    call: (actor, world) => refuseOverdueSupplement(actor, { ...seen(world), reason }, at('2026-11-30', '09:00')),
  },
  draftResult: { allowed: civil, given: accepted, call: (actor, world) => draftResult(actor, { ...seen(world), values: {} }, now, words) },
  // Only the leader may, at a step that lists it; the sample's does not.
  stopDossier: { weighty: true, allowed: own('APPROVER'), allowedCode: 'not-possible', given: confirmed, call: (actor, world) => stopDossier(actor, { ...seen(world), reason }, now) },
  checkComponent: { allowed: civil, given: accepted, call: (actor, world) => checkComponent(actor, { ...seen(world), componentKey: 'birthNotice' }, now) },
  // The sample's component is no registry's.
  checkReplacement: { allowed: civil, allowedCode: 'not-possible', given: accepted, call: (actor, world) => checkReplacement(actor, { ...seen(world), componentKey: 'birthNotice' }, now) },
  addNote: { allowed: handlers, given: submitted, call: (actor, { code }) => addNote(actor, { code, note: 'x' }, now) },
  answerConfirmation: { vouched: true, allowed: ['owner'], given: drafted, call: (actor, world) => answerConfirmation(actor, { ...seen(world), answer: 'agree', objection: '' }, now) },
  passConfirmation: {
    allowed: ['system'],
    given: drafted,
    call: async (actor, { dossierId }) => {
      const { id } = await db.confirmationRequest.findFirstOrThrow({ where: { dossierId } })
      return passConfirmation(actor, { confirmationId: id }, at('2026-11-24', '09:00'))
    },
  },
  approveDossier: { weighty: true, allowed: own('APPROVER'), given: confirmed, call: (actor, world) => approveDossier(actor, { ...seen(world), note: '' }, now, words) },
  returnToPreviousStep: { allowed: own('APPROVER'), given: confirmed, call: (actor, world) => returnToPreviousStep(actor, { ...seen(world), reason }, now) },
  // No step of the sample forwards: who may see the dossier is told that, everybody else that there is nothing.
  forwardDossier: {
    allowed: ['owner', 'system', ...handlers],
    allowedCode: 'not-possible',
    given: accepted,
    call: (actor, world) => forwardDossier(actor, { ...seen(world), note: '' }, now),
  },
  handOverResult: {
    allowed: counter,
    given: feesPaid(approved),
    call: (actor, world) => handOverResult(actor, { ...seen(world), delivery: 'COUNTER', receiver: 'x' }, now),
  },
  recallDossier: { allowed: own('SUPERVISOR'), given: approved, call: (actor, world) => recallDossier(actor, { ...seen(world), reason }, now) },
  requestPayment: { allowed: civil, given: accepted, call: (actor, world) => requestPayment(actor, { ...seen(world), reason }, now) },
  recordPayment: {
    allowed: own('COUNTER_OFFICER', 'CLERK'),
    given: paymentAsked,
    call: async (actor, { code, dossierId }) => {
      const { id } = await db.fee.findFirstOrThrow({ where: { dossierId } })
      return recordPayment(actor, { code, fee: id, method: 'CASH', reference: 'x' }, now)
    },
  },
  requestWithdrawal: { vouched: true, allowed: ['owner'], given: submitted, call: (actor, world) => requestWithdrawal(actor, { ...seen(world), reason }, now) },
  decideWithdrawal: { allowed: counter, given: withdrawing, call: (actor, world) => decideWithdrawal(actor, { ...seen(world), confirm: true, reason }, now) },

  listMyDossiers: { allowed: ['owner'], given: submitted, call: async (actor) => (await listMyDossiers(actor)).rows },
  listMyDrafts: { allowed: ['owner'], given: aDraft, call: (actor) => listMyDrafts(actor, now) },
  findMyDraft: { allowed: ['owner'], given: aDraft, call: (actor) => findMyDraft(actor, procedureCode, now) },
  findDraftChanges: {
    allowed: ['owner'],
    given: async (world) => {
      await aDraft(world)
      await aPublishedProcedure({ ...sampleProcedure, summary: { vi: 'Có bản mới' } }, now)
    },
    call: (actor) => findDraftChanges(actor, procedureCode, now),
  },
  findMyDossier: { allowed: ['owner'], given: submitted, call: (actor, { code }) => findMyDossier(actor, code) },
  findClock: { allowed: ['owner', 'system', ...handlers], given: submitted, call: (actor, { code }) => findClock(actor, code) },
  findCase: { allowed: handlers, given: submitted, call: (actor, { code }) => findCase(actor, code, now) },
  colleaguesFor: {
    allowed: handlers,
    given: async (world) => {
      await submitted(world)
      await anOfficial(world.ward.id, 'COUNTER_OFFICER')
    },
    call: (actor, { code }) => colleaguesFor(actor, code),
  },
  previewResult: { allowed: civil, given: accepted, call: (actor, { code }) => previewResult(actor, { code, values: {} }, now, words) },
  // All of them proved lately who they are.
  awaitsProof: { allowed: [], given: submitted, call: async (actor, world) => awaitsProof(actor, { code: world.code, fileId: await fileOf(world) }, now) },
  grantDossierFile: {
    allowed: ['owner', 'system', ...handlers],
    given: submitted,
    call: async (actor, world) => grantDossierFile(actor, { code: world.code, fileId: await fileOf(world) }, now),
  },
  grantDraftFile: { allowed: ['owner'], given: aDraft, call: async (actor, world) => grantDraftFile(actor, { procedureCode, fileId: await fileOf(world) }) },
  countReferrals: {
    allowed: own('ADMINISTRATOR'),
    given: async (world) => {
      await aDraft(world)
      await db.dossier.update({ where: { id: world.dossierId }, data: { referral: 'zalo' } })
    },
    call: countReferrals,
  },
  mostFiled: { allowed: anyone, given: submitted, call: (actor) => mostFiled(actor, 1) },
  // Open to everybody who knows the code and the digits, or the token; neither is known here.
  lookUpDossier: { allowed: [], given: submitted, call: (actor, { code }) => lookUpDossier(actor, { code, lastFour: '9999' }) },
  trackDossier: { allowed: [], given: submitted, call: (actor, { dossierId }) => trackDossier(actor, shortId(dossierId)) },
}


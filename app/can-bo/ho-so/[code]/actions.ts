'use server'

import { acceptDossier } from '@/lib/dossier/accept-dossier'
import { addNote } from '@/lib/dossier/add-note'
import { approveDossier } from '@/lib/dossier/approve-dossier'
import { checkComponent } from '@/lib/dossier/check-component'
import { checkReplacement } from '@/lib/dossier/check-replacement'
import { correctResult } from '@/lib/dossier/correct-result'
import { declineCorrection } from '@/lib/dossier/decline-correction'
import { decideStop } from '@/lib/dossier/decide-stop'
import { decideSupplement } from '@/lib/dossier/decide-supplement'
import { decideExtension } from '@/lib/dossier/decide-extension'
import { decideWithdrawal } from '@/lib/dossier/decide-withdrawal'
import { draftResult } from '@/lib/dossier/draft-result'
import { forwardDossier } from '@/lib/dossier/forward-dossier'
import { handOverResult } from '@/lib/dossier/hand-over-result'
import { proposeExtension } from '@/lib/dossier/propose-extension'
import { proposeStop } from '@/lib/dossier/propose-stop'
import { proposeSupplement } from '@/lib/dossier/propose-supplement'
import { reassignDossier } from '@/lib/dossier/reassign-dossier'
import { recallDossier } from '@/lib/dossier/recall-dossier'
import { recordDelay } from '@/lib/dossier/record-delay'
import { recordPayment } from '@/lib/dossier/record-payment'
import { refuseDossier } from '@/lib/dossier/refuse-dossier'
import { refuseOverdueSupplement } from '@/lib/dossier/refuse-overdue-supplement'
import { requestPayment } from '@/lib/dossier/request-payment'
import { requestSupplement } from '@/lib/dossier/request-supplement'
import { returnToPreviousStep } from '@/lib/dossier/return-to-previous-step'
import {
  checkComponentInput,
  checkReplacementInput,
  decideExtensionInput,
  decideProposalInput,
  draftResultInput,
  noteInput,
  proposeExtensionInput,
  type ProposeExtensionInput,
  proposeSupplementInput,
  type ProposeSupplementInput,
  reassignInput,
  recordDelayInput,
  recordPaymentInput,
  refuseInput,
  type RefuseInput,
  requestPaymentInput,
  requestSupplementInput,
  type RequestSupplementInput,
  seenInput,
  sendResultInput,
  withdrawalDecisionInput,
  withNoteInput,
  withReasonInput,
  type WithReasonInput,
} from '@/lib/dossier/schema'
import { stopDossier } from '@/lib/dossier/stop-dossier'
import { takeDossier } from '@/lib/dossier/take-dossier'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { orInsertion, unlessInsertion } from './insertion'
import { doneOrKept, orKeeping, unlessKeeping } from './keeping'
import { resultWords } from './result-words'

const done = (task: string) => ({ code }: { readonly code: string }) => paths.workbench(code, { xong: task })

export const take = formAction('official', seenInput, (actor, input) => takeDossier(actor, input, new Date()), done('nhan-xu-ly'))

export const accept = formAction('official', withNoteInput, (actor, input) => acceptDossier(actor, input, new Date()), done('tiep-nhan'))

export const refuse = formAction('official', orInsertion(refuseInput), unlessInsertion((actor, input: RefuseInput) => refuseDossier(actor, input, new Date())), done('tu-choi'))

export const askSupplement = formAction(
  'official',
  orKeeping(orInsertion(requestSupplementInput)),
  unlessKeeping(unlessInsertion((actor, input: RequestSupplementInput) => requestSupplement(actor, input, new Date()))),
  doneOrKept('bo-sung'),
)

export const askSupplementAgain = formAction(
  'official',
  orKeeping(orInsertion(proposeSupplementInput)),
  unlessKeeping(unlessInsertion((actor, input: ProposeSupplementInput) => proposeSupplement(actor, input, new Date()))),
  doneOrKept('de-nghi-bo-sung'),
)

export const answerSupplementWish = formAction('official', decideProposalInput, (actor, input) => decideSupplement(actor, input, new Date()), done('duyet-bo-sung'))

export const askPayment = formAction('official', requestPaymentInput, (actor, input) => requestPayment(actor, input, new Date()), done('yeu-cau-nop-phi'))

export const forward = formAction('official', withNoteInput, (actor, input) => forwardDossier(actor, input, new Date()), done('chuyen-buoc'))

export const sendBack = formAction('official', withReasonInput, (actor, input) => returnToPreviousStep(actor, input, new Date()), done('tra-lai'))

export const draft = formAction('official', draftResultInput, (actor, input) => draftResult(actor, input, new Date(), resultWords), done('du-thao'))

export const approve = formAction('official', withNoteInput, (actor, input) => approveDossier(actor, input, new Date(), resultWords), done('phe-duyet'))

export const stop = formAction('official', orInsertion(withReasonInput), unlessInsertion((actor, input: WithReasonInput) => stopDossier(actor, input, new Date())), done('dung'))

export const askToStop = formAction(
  'official',
  orInsertion(withReasonInput),
  unlessInsertion((actor, input: WithReasonInput) => proposeStop(actor, input, new Date())),
  done('de-nghi-dung'),
)

export const answerStopWish = formAction('official', decideProposalInput, (actor, input) => decideStop(actor, input, new Date()), done('duyet-dung'))

export const handOver = formAction('official', sendResultInput, (actor, input) => handOverResult(actor, input, new Date()), done('tra-ket-qua'))

export const recall = formAction('official', withReasonInput, (actor, input) => recallDossier(actor, input, new Date()), done('thu-hoi'))

export const correct = formAction('official', withReasonInput, (actor, input) => correctResult(actor, input, new Date()), done('dinh-chinh'))

export const keepResult = formAction('official', withReasonInput, (actor, input) => declineCorrection(actor, input, new Date()), done('giu-ket-qua'))

export const reassign = formAction('official', reassignInput, (actor, input) => reassignDossier(actor, input, new Date()), done('ban-giao'))

export const answerWithdrawal = formAction(
  'official',
  withdrawalDecisionInput,
  (actor, { decision, ...input }) => decideWithdrawal(actor, { ...input, confirm: decision === 'confirm' }, new Date()),
  done('rut-ho-so'),
)

export const closeOverdue = formAction(
  'official',
  orInsertion(withReasonInput),
  unlessInsertion((actor, input: WithReasonInput) => refuseOverdueSupplement(actor, input, new Date())),
  done('qua-han-bo-sung'),
)

export const check = formAction('official', checkComponentInput, (actor, input) => checkComponent(actor, input, new Date()), done('kiem-tra'))

export const checkAgain = formAction('official', checkReplacementInput, (actor, input) => checkReplacement(actor, input, new Date()), done('tra-cuu'))

export const note = formAction('official', noteInput, (actor, input) => addNote(actor, input, new Date()), done('ghi-chu'))

export const settleFee = formAction('official', recordPaymentInput, (actor, input) => recordPayment(actor, input, new Date()), done('le-phi'))

export const askExtension = formAction(
  'official',
  orInsertion(proposeExtensionInput),
  unlessInsertion((actor, input: ProposeExtensionInput) => proposeExtension(actor, input, new Date())),
  done('gia-han'),
)

export const answerExtension = formAction('official', decideExtensionInput, (actor, input) => decideExtension(actor, input, new Date()), done('duyet-gia-han'))

export const noteDelay = formAction('official', recordDelayInput, (actor, input) => recordDelay(actor, input, new Date()), done('ly-do-tre'))

import { officialText } from '@/lib/text/text'
import { correctTask, keepTask } from './correction-tasks'
import { extensionDecisionTask, extensionTask } from './deadline-tasks'
import { acceptTask, overdueTask, refuseTask, withdrawalTask } from './intake-tasks'
import { approveTask, draftTask, handOverTask, recallTask } from './result-tasks'
import { furtherDecisionTask, furtherTask, stopDecisionTask, stopTask, stopWishTask, supplementTask } from './round-tasks'
import { forwardTask, paymentTask, reassignTask, returnTask } from './step-tasks'
import type { Task } from './task'

const { work } = officialText.office
const { propose, decide, stop, correction } = officialText.rounds

/** Every task that has a page, by the last part of its address; the order is that of the buttons on the workbench. */
export const tasks: ReadonlyMap<string, Task & { readonly name: string; readonly danger?: boolean }> = new Map([
  ['tiep-nhan', { ...acceptTask, name: work.accept.title }],
  ['du-thao', { ...draftTask, name: work.draftResult.title }],
  ['phe-duyet', { ...approveTask, name: work.approve.title }],
  ['tra-ket-qua', { ...handOverTask, name: work.handOver.title }],
  ['duyet-gia-han', { ...extensionDecisionTask, name: officialText.clock.decide.title }],
  ['duyet-bo-sung', { ...furtherDecisionTask, name: decide.title }],
  ['duyet-dung', { ...stopDecisionTask, name: stop.decide.title }],
  ['rut-ho-so', { ...withdrawalTask, name: work.withdrawal.title }],
  ['chuyen-buoc', { ...forwardTask, name: work.forward.title }],
  ['bo-sung', { ...supplementTask, name: work.requestSupplement.title }],
  ['de-nghi-bo-sung', { ...furtherTask, name: propose.title }],
  ['yeu-cau-nop-phi', { ...paymentTask, name: work.requestPayment.title }],
  ['tra-lai', { ...returnTask, name: work.returnToPrevious.title }],
  ['gia-han', { ...extensionTask, name: officialText.clock.propose.title }],
  ['ban-giao', { ...reassignTask, name: work.reassign.title }],
  ['qua-han-bo-sung', { ...overdueTask, name: work.refuseOverdueSupplement.title, danger: true }],
  ['tu-choi', { ...refuseTask, name: work.refuse.title, danger: true }],
  ['giu-ket-qua', { ...keepTask, name: correction.keep.title }],
  ['dinh-chinh', { ...correctTask, name: correction.title, danger: true }],
  ['thu-hoi', { ...recallTask, name: work.recall.title, danger: true }],
  ['de-nghi-dung', { ...stopWishTask, name: stop.propose.title, danger: true }],
  ['dung', { ...stopTask, name: work.stop.title, danger: true }],
])

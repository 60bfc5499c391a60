import { dayOf, addDays } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { acceptDossier } from '@/lib/dossier/accept-dossier'
import { answerConfirmation } from '@/lib/dossier/answer-confirmation'
import { answerSupplement } from '@/lib/dossier/answer-supplement'
import { approveDossier } from '@/lib/dossier/approve-dossier'
import { attachSupplement } from '@/lib/dossier/attach-supplement'
import { decideStop } from '@/lib/dossier/decide-stop'
import { decideWithdrawal } from '@/lib/dossier/decide-withdrawal'
import { draftResult } from '@/lib/dossier/draft-result'
import { checklistOf } from '@/lib/dossier/model/checklist'
import { forwardDossier } from '@/lib/dossier/forward-dossier'
import { handOverResult } from '@/lib/dossier/hand-over-result'
import { proposeStop } from '@/lib/dossier/propose-stop'
import { recordDelay } from '@/lib/dossier/record-delay'
import { recordPayment } from '@/lib/dossier/record-payment'
import { refuseDossier } from '@/lib/dossier/refuse-dossier'
import { requestPayment } from '@/lib/dossier/request-payment'
import { requestSupplement } from '@/lib/dossier/request-supplement'
import { requestWithdrawal } from '@/lib/dossier/request-withdrawal'
import { returnToPreviousStep } from '@/lib/dossier/return-to-previous-step'
import { mintActor } from '@/lib/identity/mint-actor'
import { componentsAsked } from '@/lib/procedure/model/cases'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { words } from '@/tests/permissions/world'
import { anUpload, type Citizen, type Official, provedUntil } from '../factories'
import type { Chance } from './chance'
import type { Ward } from './ward'

const columns = {
  id: true, code: true, version: true, status: true, stepKey: true, stepRole: true, assigneeId: true, ownerId: true, procedureCode: true,
  supplementRounds: true, agencyId: true,
} as const

/** The dossiers that are neither drafts nor over, the most urgent first. */
export const openDossiers = ({ agencyId }: Ward) =>
  db.dossier.findMany({ where: { agencyId, status: { not: 'DRAFT' }, closedAt: null }, select: columns, orderBy: [{ urgentAt: 'asc' }, { code: 'asc' }] })
export type Open = Awaited<ReturnType<typeof openDossiers>>[number]

type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: string }
/** Something that can be pressed, with what it would be called. */
export type Act = { readonly name: string; readonly press: () => Promise<Outcome> }

const ownerOf = ({ ownerId }: Open): Citizen => mintActor({ kind: 'citizen', personId: ownerId, assuranceLevel: 2, provedUntil })

type At = { readonly ward: Ward; readonly dossier: Open; readonly now: Date; readonly chance: Chance }
const seenOf = ({ code, version }: Open) => ({ code: code ?? '', version })
const soon = (now: Date) => addDays(dayOf(now), 5)

/** The paper that can be asked for again; undefined where the procedure wants none. */
function paperOf({ ward, dossier }: Pick<At, 'ward' | 'dossier'>): string | undefined {
  const offered = ward.offered.find(({ definition }) => definition.code === dossier.procedureCode)
  return offered && componentsAsked(offered.definition, offered.answers).find(({ kind, required }) => kind === 'SUBMIT' && required)?.key
}

function supplement(official: Official, at: At): Act {
  const { ward, dossier, now } = at
  const paper = paperOf(at)
  const key = paper ?? 'requesterPhone'
  const item = `${paper === undefined ? 'field' : 'component'}:${key}`
  const offered = ward.offered.find(({ definition }) => definition.code === dossier.procedureCode)
  // The whole list is gone through: one line is at fault, everything else in order.
  const marks = Object.fromEntries((offered ? checklistOf(offered.definition, offered.answers) : []).map(({ id, items }) => [id, items.includes(item) ? 'faulty' as const : 'ok' as const]))
  const ask = { marks, items: paper === undefined ? [item] : [], why: { [key]: 'Bản chụp mờ, chưa đọc được' }, answerBy: soon(now) }
  return { name: 'requestSupplement', press: () => requestSupplement(official, { ...seenOf(dossier), ...ask }, now) }
}

function atIntake(official: Official, at: At): Act {
  const { dossier, now, chance } = at
  const seen = seenOf(dossier)
  if (chance.percent(6)) return { name: 'refuse', press: () => refuseDossier(official, { ...seen, reasonCode: 'not-competent', reason: 'Thuộc nơi khác' }, now) }
  if (dossier.supplementRounds === 0 && chance.percent(14)) return supplement(official, at)
  return { name: 'accept', press: () => acceptDossier(official, { ...seen, note: '' }, now) }
}

async function payAndHandOver(official: Official, { ward, dossier, now }: At): Promise<Outcome> {
  for (const { id } of await db.fee.findMany({ where: { dossierId: dossier.id, state: 'DUE' }, select: { id: true } })) {
    await recordPayment(official, { code: dossier.code ?? '', fee: id, method: 'CASH', reference: `BL ${String(dossier.code)}` }, now)
  }
  const handOver = () => handOverResult(official, { ...seenOf(dossier), delivery: 'COUNTER', receiver: 'Người nộp, đã đối chiếu căn cước' }, now)
  const done = await handOver()
  if (done.ok || done.code !== 'delay-reason-missing') return done
  const supervisor = ward.people.find(({ name }) => name === 'Hà')
  if (supervisor) await recordDelay(supervisor, { code: dossier.code ?? '', reasonCode: 'workload', note: '' }, now)
  return handOver()
}

function atDecision(official: Official, { dossier, now, chance }: At, actions: readonly string[]): Act {
  const seen = seenOf(dossier)
  if (actions.includes('returnToPrevious') && chance.percent(6)) return { name: 'returnToPrevious', press: () => returnToPreviousStep(official, { ...seen, reason: 'Xem lại tên' }, now) }
  const approve = async () => {
    const approved = await approveDossier(official, { ...seen, note: '' }, now, words)
    if (approved.ok || approved.code !== 'delay-reason-missing') return approved
    await recordDelay(official, { code: seen.code, reasonCode: 'workload', note: '' }, now)
    return approveDossier(official, { ...seen, note: '' }, now, words)
  }
  return { name: 'approve', press: approve }
}

/** The official lays the end before the leader, who says yes two times out of three. */
async function stop(official: Official, { ward, dossier, now, chance }: At): Promise<Outcome> {
  const proposed = await proposeStop(official, { ...seenOf(dossier), reason: 'Đã giải quyết nơi khác' }, now)
  const leader = ward.people.find(({ grants }) => grants.some(({ role }) => role === 'APPROVER'))
  if (!proposed.ok || !leader) return proposed
  const approve = chance.percent(67)
  const decided = { decision: approve ? 'approve' as const : 'decline' as const, reason: approve ? '' : 'Giải quyết tiếp' }
  return decideStop(leader, { ...seenOf({ ...dossier, version: proposed.value.version }), ...decided }, now)
}

function atWork(official: Official, at: At, actions: readonly string[]): Act {
  const { dossier, now, chance } = at
  const seen = seenOf(dossier)
  if (actions.includes('requestSupplement') && dossier.supplementRounds === 0 && chance.percent(10)) return supplement(official, at)
  if (chance.percent(6)) return { name: 'requestPayment', press: () => requestPayment(official, { ...seen, reason: 'Thu trước khi cấp' }, now) }
  if (actions.includes('stop') && chance.percent(4)) return { name: 'stop', press: () => stop(official, at) }
  if (actions.includes('draftResult')) return { name: 'draftResult', press: () => draftResult(official, { ...seen, values: {} }, now, words) }
  return { name: 'forward', press: () => forwardDossier(official, { ...seen, note: '' }, now) }
}

/** What an official does next with a dossier whose turn is theirs. */
export function nextAct(official: Official, at: At): Act {
  const { ward, dossier, now, chance } = at
  const definition = ward.offered.find((offered) => offered.definition.code === dossier.procedureCode)?.definition
  const actions: readonly string[] = stepByKey(definition?.workflow, dossier.stepKey)?.actions ?? []
  if (dossier.status === 'WITHDRAWAL_REQUESTED') {
    const confirm = chance.percent(60)
    return { name: 'decideWithdrawal', press: () => decideWithdrawal(official, { ...seenOf(dossier), confirm, reason: 'Theo đề nghị của người nộp' }, now) }
  }
  if (actions.includes('accept')) return atIntake(official, at)
  if (actions.includes('handOver') && dossier.status === 'COMPLETED') return { name: 'handOver', press: () => payAndHandOver(official, at) }
  if (actions.includes('approve') || actions.includes('complete')) return atDecision(official, at, actions)
  return atWork(official, at, actions)
}

async function answer(at: At): Promise<Outcome> {
  const { dossier, now } = at
  const citizen = ownerOf(dossier)
  const componentKey = paperOf(at)
  if (componentKey !== undefined) {
    const fileId = await anUpload(citizen, dossier.agencyId, now)
    await attachSupplement(citizen, { code: dossier.code ?? '', componentKey, fileId }, now)
  }
  return answerSupplement(citizen, seenOf(dossier), now)
}

async function pay({ ward, dossier, now }: At): Promise<Outcome> {
  const counter = ward.people.find(({ name }) => name === 'An')
  let last: Outcome = { ok: false, code: 'nothing-due' }
  for (const { id } of await db.fee.findMany({ where: { dossierId: dossier.id, state: 'DUE' }, select: { id: true } })) {
    if (counter) last = await recordPayment(counter, { code: dossier.code ?? '', fee: id, method: 'CASH', reference: `BL ${id.slice(-6)}` }, now)
  }
  return last
}

/** What a citizen does who is waited for, or who changes their mind; null where they leave it. */
export function citizensAct(at: At): Act | null {
  const { dossier, now, chance } = at
  if (dossier.status === 'SUPPLEMENT_REQUESTED') return chance.percent(25) ? { name: 'answerSupplement', press: () => answer(at) } : null
  if (dossier.status === 'PAYMENT_REQUESTED') return chance.percent(25) ? { name: 'pay', press: () => pay(at) } : null
  if (dossier.status === 'IN_PROGRESS' && dossier.stepRole === null) {
    const objects = chance.percent(10)
    const said = objects ? { answer: 'object' as const, objection: 'Sai tên đệm' } : { answer: 'agree' as const, objection: '' }
    return chance.percent(30) ? { name: 'answerConfirmation', press: () => answerConfirmation(ownerOf(dossier), { ...seenOf(dossier), ...said }, now) } : null
  }
  if (dossier.status !== 'WITHDRAWAL_REQUESTED' && dossier.status !== 'COMPLETED' && chance.percent(0.4)) return withdrawal(at)
  return null
}

/** The citizen asks for the dossier back. */
export const withdrawal = ({ dossier, now }: At): Act => ({
  name: 'requestWithdrawal', press: () => requestWithdrawal(ownerOf(dossier), { ...seenOf(dossier), reason: 'Đổi ý' }, now),
})

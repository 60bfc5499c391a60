import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { correctResult } from '@/lib/dossier/correct-result'
import { decideStop } from '@/lib/dossier/decide-stop'
import { decideSupplement } from '@/lib/dossier/decide-supplement'
import { declineCorrection } from '@/lib/dossier/decline-correction'
import { postMessage } from '@/lib/dossier/post-message'
import { proposeStop } from '@/lib/dossier/propose-stop'
import { proposeSupplement } from '@/lib/dossier/propose-supplement'
import { chosenTexts, findDossierRules, listReasonTexts, offeredTexts } from '@/lib/dossier/queries/reason-texts'
import { findMessageNews, findThread } from '@/lib/dossier/queries/thread'
import { readThread } from '@/lib/dossier/read-thread'
import { remindOfSupplements } from '@/lib/dossier/remind-of-supplements'
import { requestCorrection } from '@/lib/dossier/request-correction'
import { retireReasonText } from '@/lib/dossier/retire-reason-text'
import { saveChecklist } from '@/lib/dossier/save-checklist'
import { saveReasonText } from '@/lib/dossier/save-reason-text'
import { setDossierRules } from '@/lib/dossier/set-dossier-rules'
import { now } from '../support/clock'
import { foundFaulty } from '../support/findings'
import type { Rows } from './rows'
import { accepted, approved, handlers, nothing, own, personas, seen, type World } from './world'

const civil = own('CIVIL_STATUS_OFFICER')
const reason = 'lý do'
const asked = { ...foundFaulty('field:childName'), answerBy: '2026-11-27', ground: 'Chứng cứ mới' }
const administrators = personas.filter((persona) => persona.endsWith(' ADMINISTRATOR'))
const text = { id: '', revision: 0, use: 'REFUSAL', procedureCode: null, title: 'x', textVi: 'x', textEn: null } as const

const after = (before: (world: World) => Promise<void>, step: (world: World) => Promise<{ readonly ok: boolean }>) => async (world: World) => {
  await before(world)
  if (!(await step(world)).ok) throw new Error('the world cannot be made')
  world.version = (await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })).version
}
const supplementProposed = after(accepted, (world) => proposeSupplement(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), ...asked }, now))
const stopProposed = after(accepted, (world) => proposeStop(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), reason }, now))
const withText = async (world: World) => {
  await accepted(world)
  world.note['text'] = newId()
  await db.reasonText.create({ data: { ...text, id: world.note['text'], createdAt: now, updatedAt: now } })
}

const messaged = async (world: World) => {
  await accepted(world)
  world.note['message'] = newId()
  const sent = await postMessage(world.owner, { code: world.code, key: world.note['message'], text: 'x', files: [] }, now)
  if (!sent.ok) throw new Error(sent.code)
}

export const roundsRows: Rows = {
  postMessage: { allowed: ['owner', ...handlers], given: accepted, call: (actor, { code }) => postMessage(actor, { code, key: newId(), text: 'x', files: [] }, now) },
  readThread: { allowed: ['owner', ...handlers], given: messaged, call: (actor, { code }) => readThread(actor, { code }, now) },
  findThread: { allowed: ['owner', ...handlers], given: messaged, call: (actor, { code }) => findThread(actor, code, now) },
  findMessageNews: { allowed: ['system'], given: messaged, call: (actor, { note }) => findMessageNews(actor, note['message'] ?? '', now) },
  requestCorrection: { vouched: true, allowed: ['owner'], given: approved, call: (actor, world) => requestCorrection(actor, { ...seen(world), reason }, now) },
  correctResult: { allowed: own('SUPERVISOR'), given: approved, call: (actor, world) => correctResult(actor, { ...seen(world), reason }, now) },
  declineCorrection: {
    allowed: own('SUPERVISOR'),
    given: after(approved, (world) => requestCorrection(world.owner, { ...seen(world), reason }, now)),
    call: (actor, world) => declineCorrection(actor, { ...seen(world), reason }, now),
  },
  remindOfSupplements: { allowed: ['system'], given: nothing, call: (actor) => remindOfSupplements(actor, { link: () => '/' }, new Date('2026-01-01T00:00:00Z')) },
  proposeSupplement: { allowed: civil, given: accepted, call: (actor, world) => proposeSupplement(actor, { ...seen(world), ...asked }, now) },
  saveChecklist: {
    allowed: civil,
    given: accepted,
    call: (actor, { code }) => saveChecklist(actor, { code, seen: '', values: { 'marks.component:birthNotice': ['ok'] } }, now),
  },
  decideSupplement: {
    weighty: true,
    allowed: own('SUPERVISOR'),
    given: supplementProposed,
    call: (actor, world) => decideSupplement(actor, { ...seen(world), decision: 'approve', reason: '' }, now),
  },
  proposeStop: { allowed: civil, given: accepted, call: (actor, world) => proposeStop(actor, { ...seen(world), reason }, now) },
  decideStop: { weighty: true, allowed: own('APPROVER'), given: stopProposed, call: (actor, world) => decideStop(actor, { ...seen(world), decision: 'approve', reason: '' }, now) },
  // Procedures belong to no ward, and neither do the words for them.
  saveReasonText: { allowed: ['system', ...administrators], given: nothing, call: (actor) => saveReasonText(actor, text, now) },
  retireReasonText: {
    allowed: ['system', ...administrators],
    given: withText,
    call: (actor, { note }) => retireReasonText(actor, { id: note['text'] ?? '', revision: 0, retired: 'yes' }, now),
  },
  listReasonTexts: { allowed: ['system', ...administrators], given: withText, call: listReasonTexts },
  offeredTexts: { allowed: handlers, given: withText, call: (actor, { code }) => offeredTexts(actor, { code, use: 'REFUSAL' }) },
  chosenTexts: {
    allowed: handlers,
    given: withText,
    call: async (actor, { code, note }) => [...(await chosenTexts(actor, { code, ids: [note['text'] ?? ''] })).values()],
  },
  setDossierRules: {
    allowed: own('ADMINISTRATOR'),
    given: nothing,
    call: (actor, { ward }) => setDossierRules(actor, { agencyId: ward.id, supplementRounds: 1, threadDays: 30 }, now),
  },
  findDossierRules: { allowed: own('ADMINISTRATOR'), given: nothing, call: (actor, { ward }) => findDossierRules(actor, ward.id) },
}

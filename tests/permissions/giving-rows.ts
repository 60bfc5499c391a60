import { db } from '@/lib/core/db'
import { attachScan } from '@/lib/dossier/attach-scan'
import { closePostalItem } from '@/lib/dossier/close-postal-item'
import { collectResults } from '@/lib/dossier/collect-results'
import { handOverResult } from '@/lib/dossier/hand-over-result'
import { nameProxy } from '@/lib/dossier/name-proxy'
import { findProxy, findReadyResults, findReminderDays, findSoughtCode, listPostalItems, listWaitingResults } from '@/lib/dossier/queries/giving'
import { findCollection, findLabelMatter, findReceiptMatter, findTransfer, grantScan } from '@/lib/dossier/queries/giving-papers'
import { findRouting } from '@/lib/dossier/queries/office-papers'
import { remindToCollect } from '@/lib/dossier/remind-to-collect'
import { revokeProxy } from '@/lib/dossier/revoke-proxy'
import type { CollectResultsInput } from '@/lib/dossier/schema/giving'
import { sendCollectionCode } from '@/lib/dossier/send-collection-code'
import { setReminderDays } from '@/lib/dossier/set-reminder-days'
import { encrypt } from '@/lib/core/crypto'
import { monday, now } from '../support/clock'
import { anUpload } from '../support/factories'
import type { Rows } from './rows'
import { approved, feesPaid, handlers, nothing, own, seen, submitted, type World } from './world'

const counter = own('COUNTER_OFFICER')
const ready = feesPaid(approved)

/** Somebody with an authorisation on paper signs the receipt. */
const collecting = ({ code, version }: World): CollectResultsInput => ({
  results: [{ code, version }], standing: 'PAPER_PROXY', receiver: 'Lê Văn Nhận', identityKind: 'ID_CARD', identityDigits: '0456', proof: 'SIGNATURE', signed: 'on', tokenSaid: '',
})

const reachable = async (world: World) => {
  await ready(world)
  await db.person.update({ where: { id: world.owner.personId }, data: { emailCipher: encrypt('thu@congdan.example'), emailConfirmedAt: now } })
}
const named = async (world: World) => {
  await ready(world)
  await nameProxy(world.owner, { code: world.code, name: 'Lê Văn Nhận', idNumber: '048192000456' }, now)
}
const collected = async (world: World) => {
  await ready(world)
  const result = await collectResults(world.own.COUNTER_OFFICER, collecting(world), now)
  if (!result.ok) throw new Error(result.code)
  world.note['collection'] = result.value.collectionId
}
const posted = async (world: World) => {
  await ready(world)
  const result = await handOverResult(world.own.COUNTER_OFFICER, { ...seen(world), delivery: 'POST', receiver: 'EE123456789VN' }, now)
  if (!result.ok) throw new Error(result.code)
  world.version = result.value.version
}

export const givingRows: Rows = {
  findRouting: { allowed: handlers, given: submitted, call: (actor, { code }) => findRouting(actor, code, now) },
  collectResults: { allowed: counter, given: ready, call: (actor, world) => collectResults(actor, collecting(world), now) },
  sendCollectionCode: { allowed: counter, given: reachable, call: (actor, { code }) => sendCollectionCode(actor, { code }, now) },
  nameProxy: { vouched: true, allowed: ['owner'], given: submitted, call: (actor, { code }) => nameProxy(actor, { code, name: 'Lê Văn Nhận', idNumber: '048192000456' }, now) },
  revokeProxy: { vouched: true, allowed: ['owner'], given: named, call: (actor, { code }) => revokeProxy(actor, { code }, now) },
  closePostalItem: { allowed: counter, given: posted, call: (actor, world) => closePostalItem(actor, { ...seen(world), outcome: 'UNDELIVERED' }, now) },
  setReminderDays: {
    allowed: own('ADMINISTRATOR'),
    given: nothing,
    call: (actor, { ward }) => setReminderDays(actor, { agencyId: ward.id, first: 3, second: 6, third: 9 }, now),
  },
  remindToCollect: { allowed: ['system'], given: nothing, call: (actor) => remindToCollect(actor, { link: () => '/' }, new Date('2026-01-01T00:00:00Z')) },
  listWaitingResults: { allowed: counter, given: ready, call: async (actor, { code }) => (await listWaitingResults(actor, { sought: { code } }, now)).rows },
  findSoughtCode: { allowed: counter, given: ready, call: (actor, { code }) => findSoughtCode(actor, { code }) },
  findReadyResults: { allowed: counter, given: ready, call: (actor, { code }) => findReadyResults(actor, code, now) },
  findReminderDays: { allowed: own('ADMINISTRATOR'), given: nothing, call: (actor, { ward }) => findReminderDays(actor, ward.id) },
  listPostalItems: { allowed: counter, given: posted, call: listPostalItems },
  findProxy: { allowed: ['owner'], given: named, call: (actor, { code }) => findProxy(actor, code) },
  findReceiptMatter: { allowed: counter, given: ready, call: (actor, { code }) => findReceiptMatter(actor, [code], now) },
  findCollection: { allowed: counter, given: collected, call: (actor, { note }) => findCollection(actor, note['collection'] ?? '', now) },
  findLabelMatter: { allowed: counter, given: ready, call: (actor, { code }) => findLabelMatter(actor, code, now) },
  attachScan: {
    allowed: counter,
    given: async (world) => {
      await collected(world)
      const stored = await anUpload(world.own.COUNTER_OFFICER, world.ward.id, now)
      world.note['scan'] = stored
    },
    call: (actor, { note }) => attachScan(actor, { collectionId: note['collection'] ?? '', kind: 'receipt', fileId: note['scan'] ?? '' }, now),
  },
  grantScan: {
    allowed: counter,
    given: async (world) => {
      await collected(world)
      const fileId = await anUpload(world.own.COUNTER_OFFICER, world.ward.id, now)
      await attachScan(world.own.COUNTER_OFFICER, { collectionId: world.note['collection'] ?? '', kind: 'receipt', fileId }, now)
    },
    call: (actor, { note }) => grantScan(actor, { collectionId: note['collection'] ?? '', kind: 'receipt' }, now),
  },
  findTransfer: { allowed: counter, given: ready, call: (actor, { ward }) => findTransfer(actor, { agencyId: ward.id, day: monday }, now) },
}

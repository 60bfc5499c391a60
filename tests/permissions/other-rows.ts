import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { findCalendarDay, listCalendarDays, listWorkingAgencies, loadCalendar } from '@/lib/calendar/queries'
import { removeCalendarDay } from '@/lib/calendar/remove-calendar-day'
import { setCalendarDay } from '@/lib/calendar/set-calendar-day'
import { setWorkingHours } from '@/lib/calendar/set-working-hours'
import { findWithoutPerson } from '@/lib/audit/queries'
import { retryJob } from '@/lib/audit/retry-job'
import { describeFiles } from '@/lib/document/queries'
import { encryptFiles } from '@/lib/document/encrypt-files'
import { rotateKeys } from '@/lib/document/rotate-keys'
import { scanHeld } from '@/lib/document/scan-held'
import { storeFile } from '@/lib/document/store-file'
import { sweepOrphans } from '@/lib/document/sweep-orphans'
import { sweepStrays } from '@/lib/document/sweep-strays'
import { findUnitList, listUnitLists, loadedUnits, unitsToOffer } from '@/lib/form/queries'
import { takeOverUnitList } from '@/lib/form/take-over-unit-list'
import { uploadUnitList } from '@/lib/form/upload-unit-list'
import { deliverMessage } from '@/lib/notification/deliver-message'
import { markMessageRead } from '@/lib/notification/mark-message-read'
import { markMessagesRead } from '@/lib/notification/mark-messages-read'
import { countUnread, listDeliveries, listMessages } from '@/lib/notification/queries'
import { now } from '../support/clock'
import { system } from '../support/factories'
import { pdf, streamOf } from '../support/sample-files'
import { channelRows } from './channel-rows'
import type { Rows } from './rows'
import { anyone, everyOfficial, handlers, nothing, own, submitted, type World } from './world'

const administrator = own('ADMINISTRATOR')
const day = new Date('2026-12-24T00:00:00Z')
const aDayOff = async (world: World) => {
  const id = newId()
  await db.calendarDay.deleteMany({ where: { agencyId: world.ward.id } })
  await db.calendarDay.create({ data: { id, agencyId: world.ward.id, day, kind: 'HOLIDAY', note: 'x', legalRef: 'x' } })
  world.note['day'] = id
}
const aMessage = async (world: World) => {
  await submitted(world)
  const id = newId()
  await db.message.create({
    data: { id, personId: world.owner.personId, agencyId: world.ward.id, dossierId: world.dossierId, topic: 'dossier.submitted', params: {}, createdAt: now },
  })
  await db.delivery.create({
    data: {
      id: newId(), messageId: id, dossierId: world.dossierId, topic: 'dossier.submitted', params: {}, locale: 'vi', addressCipher: Buffer.of(1),
      dedupeKey: id, state: 'SENT', createdAt: now, sentAt: now,
    },
  })
  world.note['message'] = id
}

const noWords = () => {
  throw new Error('nothing is to be sent')
}

const keepers = ['system', ...own('ADMINISTRATOR'), 'other ADMINISTRATOR'] as const
const aList = { content: 'ma,ten,tinh,ten_cu\n99999,Xã Thử Nghiệm,Tỉnh Gia Lai,Xã Cũ\n' }
const anUploadedList = async (world: World) => {
  const kept = await uploadUnitList(system, aList, now)
  world.note['list'] = kept.ok ? kept.value.list : ''
}
const aTakenList = async (world: World) => {
  await anUploadedList(world)
  await takeOverUnitList(system, { list: world.note['list'] ?? '', asOf: '2026-01-01' }, now)
}
/** A job that failed, as its operator sees it. */
const aFailedJob = async (world: World) => {
  await submitted(world)
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 1, last_error = 'x', locked_at = NULL WHERE key = ${`settle-${world.dossierId}`}`
  const jobs = await findWithoutPerson(world.own.ADMINISTRATOR, now)
  world.note['job'] = jobs?.troubled[0]?.job ?? ''
}
const anyAdministrator = everyOfficial.filter((persona) => persona.endsWith(' ADMINISTRATOR'))

export const otherRows: Rows = {
  ...channelRows,
  findWithoutPerson: { allowed: anyAdministrator, given: nothing, call: (actor) => findWithoutPerson(actor, now) },
  retryJob: { allowed: anyAdministrator, given: aFailedJob, call: (actor, { note }) => retryJob(actor, { job: note['job'] ?? '' }, now) },
  listWorkingAgencies: { allowed: anyone, given: nothing, call: (actor) => listWorkingAgencies(actor, '2026-11-23') },
  loadCalendar: { allowed: anyone, given: nothing, call: (actor, { ward }) => loadCalendar(actor, ward.id) },
  listCalendarDays: { allowed: administrator, given: aDayOff, call: (actor, { ward }) => listCalendarDays(actor, ward.id, 2026) },
  findCalendarDay: { allowed: administrator, given: aDayOff, call: (actor, { note }) => findCalendarDay(actor, note['day'] ?? '') },
  setCalendarDay: {
    allowed: administrator,
    given: nothing,
    call: (actor, { ward }) => setCalendarDay(actor, { agencyId: ward.id, day: '2026-12-25', kind: 'HOLIDAY', note: 'x', legalRef: 'x' }, now),
  },
  removeCalendarDay: { allowed: administrator, given: aDayOff, call: (actor, { note }) => removeCalendarDay(actor, { id: note['day'] ?? '' }, now) },
  setWorkingHours: {
    allowed: administrator,
    given: nothing,
    call: (actor, { ward }) => {
      const week = { 1: [{ opensMinute: 450, closesMinute: 690 }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
      return setWorkingHours(actor, { agencyId: ward.id, validFrom: '2027-01-04', week }, now)
    },
  },
  describeFiles: { allowed: [], given: nothing, call: (actor) => describeFiles(actor, []) },
  storeFile: {
    vouched: true,
    allowed: ['owner', 'stranger', ...everyOfficial.filter((persona) => persona.startsWith('own ')), 'system'],
    given: nothing,
    call: (actor, { ward }) => storeFile(actor, { agencyId: ward.id, name: 'x.pdf', content: streamOf(pdf(newId())), provenance: 'UPLOADED' }, now),
  },
  uploadUnitList: { allowed: keepers, given: nothing, call: (actor) => uploadUnitList(actor, aList, now) },
  takeOverUnitList: {
    allowed: keepers, given: anUploadedList, call: (actor, { note }) => takeOverUnitList(actor, { list: note['list'] ?? '', asOf: '2026-11-23' }, now),
  },
  findUnitList: { allowed: keepers, given: anUploadedList, call: (actor, { note }) => findUnitList(actor, note['list'] ?? '') },
  listUnitLists: { allowed: keepers, given: aTakenList, call: (actor) => listUnitLists(actor) },
  loadedUnits: { allowed: anyone, given: aTakenList, call: (actor) => loadedUnits(actor, '2026-11-23') },
  unitsToOffer: { allowed: anyone, given: aTakenList, call: (actor) => unitsToOffer(actor, now) },
  rotateKeys: { allowed: ['system'], given: nothing, call: (actor) => rotateKeys(actor, {}) },
  encryptFiles: { allowed: ['system'], given: nothing, call: (actor) => encryptFiles(actor, {}, now) },
  scanHeld: { allowed: ['system'], given: nothing, call: (actor) => scanHeld(actor, {}) },
  sweepStrays: { allowed: ['system'], given: nothing, call: (actor) => sweepStrays(actor, {}, new Date('2026-01-01T00:00:00Z')) },
  sweepOrphans: { allowed: ['system'], given: nothing, call: (actor) => sweepOrphans(actor, {}, new Date('2026-01-01T00:00:00Z')) },
  deliverMessage: {
    allowed: [],
    given: nothing,
    call: (actor) => deliverMessage(actor, { deliveryId: newId(), words: noWords, lastAttempt: false }, now),
  },
  markMessageRead: { allowed: ['owner'], given: aMessage, call: (actor, { note }) => markMessageRead(actor, { messageId: note['message'] ?? '' }, now) },
  markMessagesRead: { allowed: ['owner', 'stranger'], given: aMessage, call: (actor) => markMessagesRead(actor, {}, now) },
  listMessages: { allowed: ['owner'], given: aMessage, call: async (actor) => (await listMessages(actor)).items },
  countUnread: { allowed: ['owner'], given: aMessage, call: (actor) => countUnread(actor) },
  listDeliveries: { allowed: ['owner', ...handlers, ...administrator], given: aMessage, call: (actor, { dossierId }) => listDeliveries(actor, dossierId) },
}

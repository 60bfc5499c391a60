import { encrypt, encryptJson, lookupHash } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { chooseChannels } from '@/lib/notification/choose-channels'
import { confirmPhone } from '@/lib/notification/confirm-phone'
import { forgetPhone } from '@/lib/notification/forget-phone'
import { ownChannels } from '@/lib/notification/queries/channels'
import { digestWritten, officialsWanting, ownNotices } from '@/lib/notification/queries/office'
import { setOfficialNotices } from '@/lib/notification/set-official-notices'
import { writeDigests } from '@/lib/notification/write-digests'
import { morningOf } from '@/lib/dossier/queries/digest'
import { changedTemplates, sendingRules, templateHistory } from '@/lib/notification/queries/templates'
import { closedGateways, countDeliveries, sentByAgency } from '@/lib/notification/queries/deliveries'
import { retryDeliveries } from '@/lib/notification/retry-deliveries'
import { retryDelivery } from '@/lib/notification/retry-delivery'
import { sweepGivenUp } from '@/lib/notification/sweep-given-up'
import { saveNoticeTemplate } from '@/lib/notification/save-notice-template'
import { setSendingRules } from '@/lib/notification/set-sending-rules'
import { requestPhoneConfirmation } from '@/lib/notification/request-phone-confirmation'
import { now } from '../support/clock'
import type { Rows } from './rows'
import { everyOfficial, nothing, own, submitted, type World } from './world'

const aPhone = async ({ owner: { personId } }: World) => {
  const phone = { phoneCipher: encrypt('0905123456'), phoneHash: lookupHash('phone', newId()), createdAt: now }
  await db.contactPhone.upsert({ where: { personId }, create: { personId, ...phone }, update: phone })
}

const key = { topic: 'dossier.accepted', channel: 'SMS', locale: 'vi' } as const
const content = { text: 'Ho so {ma}: {lien_ket}' }
const aTemplate = async ({ ward }: World) => {
  await db.noticeTemplate.createMany({ data: [{ id: newId(), agencyId: ward.id, ...key, revision: 1, content, createdAt: now }], skipDuplicates: true })
}
const aFailure = async (world: World) => {
  const id = newId()
  world.note['delivery'] = id
  await db.delivery.create({
    data: {
      id, channel: 'SMS', agencyId: world.ward.id, topic: 'dossier.accepted', params: {}, locale: 'vi', addressCipher: encrypt('0905123456'),
      secretCipher: encryptJson({ link: '/x' }), dedupeKey: id, state: 'FAILED', createdAt: now,
    },
  })
  await db.breaker.upsert({ where: { name: 'gateway.SMS' }, create: { name: 'gateway.SMS', failures: 5, openUntil: new Date(now.getTime() + 1) }, update: {} })
}
const administrator = own('ADMINISTRATOR')

/** Channels: each person's own affair; words, rules and the log of sending are the agency's administrators'. */
export const channelRows: Rows = {
  ownChannels: { allowed: ['owner', 'stranger'], given: aPhone, call: (actor) => ownChannels(actor, now) },
  chooseChannels: { allowed: ['owner', 'stranger'], given: nothing, call: (actor) => chooseChannels(actor, { email: [], zalo: [], sms: [] }, now) },
  forgetPhone: { allowed: ['owner'], given: aPhone, call: (actor) => forgetPhone(actor, {}, now) },
  requestPhoneConfirmation: {
    allowed: ['owner', 'stranger'], allowedCode: 'no-gateway', given: nothing, call: (actor) => requestPhoneConfirmation(actor, { phone: '0905123456' }, now),
  },
  confirmPhone: { allowed: ['owner', 'stranger'], allowedCode: 'code-over', given: aPhone, call: (actor) => confirmPhone(actor, { code: '204816' }, now) },
  saveNoticeTemplate: {
    allowed: administrator, given: nothing, call: (actor, { ward }) => saveNoticeTemplate(actor, { agencyId: ward.id, ...key, revision: 0, content }, now),
  },
  setSendingRules: {
    allowed: administrator,
    given: nothing,
    call: (actor, { ward }) => setSendingRules(actor, { agencyId: ward.id, revision: 0, quietFrom: 0, quietTo: 0, plainSms: true }, now),
  },
  sweepGivenUp: { allowed: ['system'], given: nothing, call: (actor) => sweepGivenUp(actor, {}, new Date('2026-01-01T00:00:00Z')) },
  retryDelivery: { allowed: administrator, given: aFailure, call: (actor, { note }) => retryDelivery(actor, { deliveryId: note['delivery'] ?? '' }, now) },
  retryDeliveries: { allowed: administrator, given: aFailure, call: (actor, { ward }) => retryDeliveries(actor, { agencyId: ward.id }, now) },
  changedTemplates: { allowed: administrator, given: aTemplate, call: async (actor, { ward }) => [...(await changedTemplates(actor, ward.id))] },
  templateHistory: { allowed: administrator, given: aTemplate, call: (actor, { ward }) => templateHistory(actor, ward.id, key) },
  sendingRules: { allowed: administrator, given: nothing, call: (actor, { ward }) => sendingRules(actor, ward.id) },
  sentByAgency: { allowed: administrator, given: aFailure, call: (actor, { ward }) => sentByAgency(actor, ward.id, {}) },
  countDeliveries: { allowed: administrator, given: aFailure, call: (actor, { ward }) => countDeliveries(actor, ward.id) },
  closedGateways: { allowed: administrator, given: aFailure, call: (actor, { ward }) => closedGateways(actor, ward.id, now) },
  ownNotices: { allowed: everyOfficial, given: nothing, call: (actor) => ownNotices(actor) },
  setOfficialNotices: { allowed: everyOfficial, given: nothing, call: (actor) => setOfficialNotices(actor, { digest: false, atOnce: [] }, now) },
  officialsWanting: { allowed: ['system'], given: nothing, call: (actor) => officialsWanting(actor, [newId()], () => true) },
  writeDigests: {
    allowed: ['system'], given: nothing, call: (actor, { ward }) => writeDigests(actor, { agencyId: ward.id, agencyName: 'x', day: '2026-11-23', mails: [], link: '/' }, now),
  },
  digestWritten: {
    allowed: ['system'],
    given: async ({ ward }) => {
      await db.digestDay.createMany({ data: [{ agencyId: ward.id, day: new Date('2026-11-23T00:00:00Z'), at: now }], skipDuplicates: true })
    },
    call: async (actor, { ward }) => (await digestWritten(actor, ward.id, '2026-11-23')) || null,
  },
  morningOf: { allowed: ['system'], given: submitted, call: async (actor, { ward }) => [...(await morningOf(actor, ward.id, new Date('2027-12-01T02:00:00Z')))] },
}

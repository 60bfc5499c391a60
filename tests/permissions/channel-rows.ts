import { encrypt, lookupHash } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { chooseChannels } from '@/lib/notification/choose-channels'
import { confirmPhone } from '@/lib/notification/confirm-phone'
import { forgetPhone } from '@/lib/notification/forget-phone'
import { ownChannels } from '@/lib/notification/queries/channels'
import { requestPhoneConfirmation } from '@/lib/notification/request-phone-confirmation'
import { now } from '../support/clock'
import type { Rows } from './rows'
import { nothing, type World } from './world'

const aPhone = async ({ owner: { personId } }: World) => {
  const phone = { phoneCipher: encrypt('0905123456'), phoneHash: lookupHash('phone', newId()), createdAt: now }
  await db.contactPhone.create({ data: { personId, ...phone } })
}

/** Channels: each person's own affair; words, rules and the log of sending are the agency's administrators'. */
export const channelRows: Rows = {
  ownChannels: { allowed: ['owner', 'stranger'], given: aPhone, call: (actor) => ownChannels(actor, now) },
  chooseChannels: { allowed: ['owner', 'stranger'], given: nothing, call: (actor) => chooseChannels(actor, { email: [], zalo: [], sms: [] }, now) },
  forgetPhone: { allowed: ['owner'], given: aPhone, call: (actor) => forgetPhone(actor, {}, now) },
  requestPhoneConfirmation: {
    allowed: ['owner', 'stranger'], allowedCode: 'no-gateway', given: nothing, call: (actor) => requestPhoneConfirmation(actor, { phone: '0905123456' }, now),
  },
  confirmPhone: { allowed: ['owner', 'stranger'], allowedCode: 'code-over', given: aPhone, call: (actor) => confirmPhone(actor, { code: '204816' }, now) },
}

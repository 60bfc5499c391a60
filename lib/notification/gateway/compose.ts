import 'server-only'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { formatDay } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { sendMail } from '../mail/send-mail'
import type { MailTopic, ShippedWords } from '../model'
import type { Values } from '../model/placeholders'
import type { SendingRules } from '../model/quiet'
import { mailOf, smsOf, zaloOf } from '../model/words'
import { deliverySecret, emailContent, type MessageParams, smsContent, zaloContent } from '../schema'
import { templateInForce } from '../templates/in-force'
import { never, type Outcome } from './outcome'
import { sendSms } from './send-sms'
import { sendZalo } from './send-zalo'

/** One delivery, read. */
export type Parcel = {
  readonly id: string
  readonly channel: 'EMAIL' | 'SMS' | 'ZALO'
  readonly agencyId: string | null
  readonly topic: MailTopic
  readonly params: MessageParams
  readonly locale: 'vi' | 'en'
  readonly addressCipher: Uint8Array
  readonly secretCipher: Uint8Array
}

type Opened = { readonly parcel: Parcel; readonly to: string; readonly changed: unknown; readonly values: Values; readonly url: string | null }

/** Puts the message into words and hands it to the gateway of its channel, once. */
export async function sendParcel(parcel: Parcel, words: () => ShippedWords, rules: SendingRules, now: Date): Promise<Outcome> {
  const opened = await open(parcel)
  switch (parcel.channel) {
    case 'EMAIL':
      return sendMail({ id: parcel.id, to: opened.to, url: opened.url, words: mailOf(words(), emailContent.nullable().parse(opened.changed), opened.values) })
    case 'SMS':
      return sendSms({ id: parcel.id, to: opened.to, text: smsOf(words(), smsContent.nullable().parse(opened.changed), opened.values, rules.plainSms) })
    case 'ZALO':
      return zns(opened, now)
  }
}

async function zns({ parcel, to, changed, values }: Opened, now: Date): Promise<Outcome> {
  const content = zaloContent.safeParse(changed)
  if (!content.success) return never('NO TEMPLATE')
  return sendZalo({ id: parcel.id, to, templateId: content.data.templateId, data: zaloOf(content.data, values) }, now)
}

async function open(parcel: Parcel): Promise<Opened> {
  const { link, code } = deliverySecret.parse(decryptJson(parcel.secretCipher))
  const [changed, agency] = await Promise.all([
    templateInForce(db, parcel),
    parcel.agencyId === null ? null : db.agency.findUnique({ where: { id: parcel.agencyId }, select: { name: true, hotline: true } }),
  ])
  const url = link === undefined ? null : env.PUBLIC_URL + link
  const { params } = parcel
  const values = {
    ma: params.code ?? '',
    ngay: params.day === undefined ? '' : formatDay(params.day),
    ma_xac_nhan: code ?? '',
    lien_ket: url ?? '',
    co_quan: agency?.name ?? '',
    duong_day_nong: agency?.hotline ?? '',
  }
  return { parcel, to: decrypt(parcel.addressCipher), changed, values, url }
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { officialNames } from '@/lib/identity/queries'
import type { Channel } from '../model'
import { defaultRules, type SendingRules } from '../model/quiet'
import type { EditableTopic } from '../model/templates'
import { mayEditNotices } from '../policy'
import { emailContent, type EmailContent, smsContent, type SmsContent, zaloContent, type ZaloContent } from '../schema'

export type TemplateKey = { readonly topic: EditableTopic; readonly channel: Channel; readonly locale: 'vi' | 'en' }
export type Content = { readonly email: EmailContent | null; readonly sms: SmsContent | null; readonly zalo: ZaloContent | null }

/** Which words of the agency are its own: "topic channel locale". Empty for anybody but its administrator. */
export async function changedTemplates(actor: Actor, agencyId: string): Promise<ReadonlySet<string>> {
  if (!mayEditNotices(actor, agencyId)) return new Set()
  const rows = await db.noticeTemplate.findMany({
    where: { agencyId },
    distinct: ['topic', 'channel', 'locale'],
    orderBy: { revision: 'desc' },
    select: { topic: true, channel: true, locale: true, content: true },
  })
  return new Set(rows.filter(({ content }) => content !== null).map(({ topic, channel, locale }) => `${topic} ${channel} ${locale}`))
}

export type TemplateRevision = { readonly revision: number; readonly at: Date; readonly by: string | null; readonly content: Content | null }

/** Every revision of the agency's words, the newest first; null for anybody but its administrator. */
export async function templateHistory(actor: Actor, agencyId: string, { topic, channel, locale }: TemplateKey): Promise<readonly TemplateRevision[] | null> {
  if (!mayEditNotices(actor, agencyId)) return null
  const rows = await db.noticeTemplate.findMany({ where: { agencyId, topic, channel, locale }, orderBy: { revision: 'desc' }, take: 50 })
  const names = await officialNames(actor, rows.flatMap(({ officialId }) => officialId ?? []))
  return rows.map(({ revision, createdAt, officialId, content }) => ({
    revision,
    at: createdAt,
    by: (officialId === null ? undefined : names.get(officialId)?.fullName) ?? null,
    content: content === null ? null : contentOf(channel, content),
  }))
}

const contentOf = (channel: Channel, content: unknown): Content => ({
  email: channel === 'EMAIL' ? emailContent.parse(content) : null,
  sms: channel === 'SMS' ? smsContent.parse(content) : null,
  zalo: channel === 'ZALO' ? zaloContent.parse(content) : null,
})

/** How the agency sends, and the revision of that; null for anybody but its administrator. */
export async function sendingRules(actor: Actor, agencyId: string): Promise<(SendingRules & { readonly revision: number }) | null> {
  if (!mayEditNotices(actor, agencyId)) return null
  return (await db.noticeSetting.findUnique({ where: { agencyId } })) ?? { ...defaultRules, revision: 0 }
}

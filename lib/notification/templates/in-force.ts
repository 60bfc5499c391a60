import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Channel, MailTopic } from '../model'

type Which = { readonly agencyId: string | null; readonly topic: MailTopic; readonly channel: Channel; readonly locale: string }

/** The words an agency put in place of the shipped ones, as stored; null where the shipped ones hold. */
export async function templateInForce(from: Pick<Tx, 'noticeTemplate'>, { agencyId, topic, channel, locale }: Which): Promise<unknown> {
  if (agencyId === null) return null
  const last = await from.noticeTemplate.findFirst({ where: { agencyId, topic, channel, locale }, orderBy: { revision: 'desc' }, select: { content: true } })
  return last?.content ?? null
}

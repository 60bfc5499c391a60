import 'server-only'
import type { Tx } from '@/lib/core/db'
import { type Choices, defaultChoices, type NoticeKind, noticeKinds } from '../model/kinds'

const kindsIn = (stored: readonly string[]): readonly NoticeKind[] => noticeKinds.filter((kind) => stored.includes(kind))

/** By which channels the person hears of which news; the defaults until they chose. */
export async function choicesOf(from: Pick<Tx, 'channelChoice'>, personId: string): Promise<Choices> {
  const row = await from.channelChoice.findUnique({ where: { personId } })
  return row ? { email: kindsIn(row.email), zalo: kindsIn(row.zalo), sms: kindsIn(row.sms) } : defaultChoices
}

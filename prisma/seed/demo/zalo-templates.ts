import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { channelsFor, editableTopics, type EditableTopic, placeholdersFor } from '@/lib/notification/model/templates'
import type { ZaloContent } from '@/lib/notification/schema'
import { shippedWords } from '@/lib/text/notices'

/** A template as it would be registered for the ward's account: what differs from message to message are its parameters. */
function templateOf(topic: EditableTopic, index: number): ZaloContent {
  const params = Object.fromEntries(placeholdersFor(topic).map((name) => [name, `{${name}}`]))
  return { templateId: String(350_001 + index), params, text: shippedWords(topic, '<ma>', 'vi').subject }
}

/**
 * ZNS templates of the demonstration's ward, so that its Zalo really sends; in Vietnamese only, so that English goes by
 * SMS. The simulator takes any number for registered. What an administrator changed since stays.
 */
export async function seedZaloTemplates(agencyId: string, now: Date): Promise<void> {
  const topics = editableTopics.filter((topic) => channelsFor(topic).includes('ZALO'))
  await db.noticeTemplate.createMany({
    data: topics.map((topic, index) => ({
      id: newId(), agencyId, topic, channel: 'ZALO' as const, locale: 'vi', revision: 1, content: templateOf(topic, index), createdAt: now,
    })),
    skipDuplicates: true,
  })
}

import 'server-only'
import type { Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import type { MandateNewsInput } from '../schema/mandate'

export type MandateNews = MandateNewsInput

/** Has lib/jobs tell those whom it concerns; `newsId` keeps them from being told twice. */
export const tellOfMandate = (tx: Tx, news: MandateNews): Promise<void> =>
  addJob(tx, 'tell-of-mandate', JSON.parse(JSON.stringify(news)) as Record<string, string>, { key: `mandate-${news.newsId}-${news.happened}` })

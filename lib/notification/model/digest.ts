/** What a morning's digest tells an official of, the most pressing first. */
export const digestGroups = ['overdue', 'dueToday', 'intake', 'warned', 'waiting', 'mentions'] as const
export type DigestGroup = (typeof digestGroups)[number]

/** How many, and the codes of the first of them. */
export type Digest = Readonly<Partial<Record<DigestGroup, { count: number; codes: string[] }>>>

/** So many codes of a group stand in the mail. */
export const digestCodes = 10

/** How an official hears of deadlines. `atOnce`: the shares of the time told by a mail of their own. */
export type OfficialNotices = { readonly digest: boolean; readonly atOnce: readonly number[] }

/** Until the official chooses: a digest each working morning, and at 80 and 100 % a mail at once. */
export const defaultNotices: OfficialNotices = { digest: true, atOnce: [80, 100] }

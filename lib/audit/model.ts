/** What may be said of an error without its own words, which can hold what nobody should read. */
export const faults = ['unreachable', 'timeout', 'mail', 'database', 'storage', 'meanwhile', 'payload', 'unknown-task', 'interrupted', 'other'] as const
export type Fault = (typeof faults)[number]

const signs: readonly (readonly [RegExp, Fault])[] = [
  [/^(mail|link|delivery) \S*:? ?|smtp|not-sent/i, 'mail'],
  [/changed[- ](meanwhile|while)/i, 'meanwhile'],
  [/No tasks? found|unsupported task|no such task/i, 'unknown-task'],
  [/invalid_type|ZodError|"code": ?"/i, 'payload'],
  [/ETIMEDOUT|timed? ?out|no answer/i, 'timeout'],
  [/ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|fetch failed|socket hang up/i, 'unreachable'],
  [/ENOSPC|ENOENT|EACCES|EROFS|EIO/, 'storage'],
  [/prisma|postgres|relation "|violates|deadlock|connection terminated|sqlstate|terminating connection/i, 'database'],
  [/SIGTERM|aborted|shut ?down|unlocked/i, 'interrupted'],
]

/** The kind of an error of a job, from the words that the queue kept. */
export const faultOf = (words: string): Fault => signs.find(([sign]) => sign.test(words))?.[1] ?? 'other'

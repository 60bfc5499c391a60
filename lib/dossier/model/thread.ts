/** Bounds of a conversation: messages of one side in a day, files with one message, signs of a text. */
export const threadBounds = { perDay: 20, files: 5, signs: 4000 }

/** Until when one may write: null while the dossier goes on. */
export const threadCloses = (closedAt: Date | null, days: number): Date | null => closedAt && new Date(closedAt.getTime() + days * 86_400_000)

/** Whether one may still write. */
export const isThreadOpen = (closesAt: Date | null, now: Date): boolean => closesAt === null || now < closesAt

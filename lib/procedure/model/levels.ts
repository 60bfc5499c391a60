import type { OnlineLevel } from '../schema'

/** The older levels that people and statistics still name: up to 2 is information, 3 a part online, 4 the whole. */
export const olderLevel: Readonly<Record<OnlineLevel, 2 | 3 | 4>> = { INFO: 2, PARTIAL: 3, FULL: 4 }

import 'server-only'
import { createHash } from 'node:crypto'
import type { Doubt } from '../schema'

/** Tells a doubt from others of its procedure: another value at the same place is another doubt. 32 hex digits. */
export const markOf = ({ part, code, value }: Doubt): string => createHash('sha256').update(JSON.stringify([part, code, value])).digest('hex').slice(0, 32)

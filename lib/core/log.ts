import 'server-only'
import pino from 'pino'
import { env } from './env'

/** Structured, UTC, one line each. Never put a name, a personal id, a phone, an e-mail or an answer into it. */
export const log = pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })

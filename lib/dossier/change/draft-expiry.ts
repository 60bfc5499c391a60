import 'server-only'
import { env } from '@/lib/core/env'

/** When a draft touched now is deleted, if nobody touches it again. */
export const draftExpiry = (now: Date) => new Date(now.getTime() + env.DRAFT_DAYS * 86_400_000)

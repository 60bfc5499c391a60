import 'server-only'
import { cache } from 'react'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { currentActor } from '@/lib/identity/session'
import { findPublished } from '@/lib/procedure/queries'
import { procedureCode } from '@/lib/procedure/schema'

/** The moment of this request. */
export const requestTime = cache(() => new Date())

/** The draft of whoever asks; null for a code that is none. Read once per request. */
export const draftOf = cache(async (code: string) =>
  procedureCode.safeParse(code).success ? findMyDraft(await currentActor(), code, requestTime()) : null)

/** The procedure's version in force; null for a code that is none. Read once per request. */
export const procedureOf = cache(async (code: string) =>
  procedureCode.safeParse(code).success ? findPublished(await currentActor(), code, requestTime()) : null)

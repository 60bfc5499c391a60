import 'server-only'
import { cache } from 'react'
import type { LocalizedText } from '@/lib/form/schema'
import { visitor } from '@/lib/identity/session'
import { findPublished } from '@/lib/procedure/queries'
import { procedureCode } from '@/lib/procedure/schema'
import type { Locale } from '@/lib/text/text'

/** The version in force of the procedure an address names; null for what is no code or no procedure. Read once per request. */
export const procedureHere = cache(async (code: string) => (procedureCode.safeParse(code).success ? findPublished(visitor, code, new Date()) : null))

/** For titles and attributes, which cannot say that a text is in another language. */
export const wordsIn = ({ vi, en }: LocalizedText, locale: Locale): string => (locale === 'en' ? (en ?? vi) : vi)

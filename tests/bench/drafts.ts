import { createHash } from 'node:crypto'
import { shortId } from '@/lib/core/ids'

/** A citizen who is signed in and has a draft that only waits for its last press. */
export type ReadyDraft = { readonly draft: string; readonly revision: number; readonly cookie: string; readonly personId: string; readonly dossierId: string }

/** The procedure of the drafts: no paper is asked for, so that a draft is only rows. */
export const draftProcedure = '1.000656'

/** How often each draft was saved. */
export const draftRevision = 3

const sessionCookie = '__Host-mc-session'

/** An id that can be computed again from a name: version 8, by the standard "whatever you like". */
export const namedId = (name: string): string =>
  createHash('md5').update(name).digest('hex').replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-8$3-a$4-$5')

/** The same in SQL; `name` is an expression. */
export const namedIdSql = (name: string): string => `overlay(overlay(md5(${name}) placing '8' from 13) placing 'a' from 17)::uuid`

/** The n-th draft of a series, as it was seeded. */
export function readyDraft(series: string, n: number): ReadyDraft {
  const dossierId = namedId(`${series}-dossier-${n}`)
  return { draft: shortId(dossierId), revision: draftRevision, cookie: `${sessionCookie}=${series}-token-${n}`, personId: namedId(`${series}-person-${n}`), dossierId }
}

/** The address of the n-th citizen of a series, where that citizen has one. */
export const emailOf = (series: string, n: number): string => `${series}-${n}@cong-dan.example`

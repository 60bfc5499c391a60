import 'server-only'
import { z } from 'zod'
import { recordAudit } from '@/lib/audit/record-audit'
import { recordReads } from '@/lib/audit/record-reads'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { addDays, momentOf } from '@/lib/core/dates'
import { db, Prisma } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { searchKey } from '@/lib/procedure/model/search'
import type { EntryLine, EntrySearch, RegisterKind, VoidReason } from '@/lib/register/model'
import { agenciesOfBooks, mayStrike } from '@/lib/register/policy'
import { findBook } from '@/lib/register/queries'
import { dossierCodePattern, tidyCode } from '../model/codes'
import { maySee } from '../policy'
import type { ReadFor } from './log'

/** An entry of a book as lists show it. */
export type EntryRow = {
  /** Stands in addresses. */
  readonly key: string
  readonly kind: RegisterKind
  readonly year: number
  readonly number: number
  readonly page: number
  readonly enteredAt: Date
  readonly ownerName: string
  readonly dossierCode: string
  readonly procedureName: string
  readonly officialName: string
  readonly voidedAt: Date | null
  readonly voidReason: VoidReason | null
}

type Raw = {
  owner_id: string; agency_id: string; id: string; kind: string; year: number; number: number; page: number; entered_at: Date
  owner_name: string; code: string; procedure: string
  official: string; voided_at: Date | null; void_reason: string | null; data_cipher: Uint8Array; void_cipher: Uint8Array | null
}

const select = Prisma.sql`
  SELECT e.id, e.agency_id, d.owner_id, b.kind, b.year, e.number, e.page, e.entered_at, d.owner_name, d.code, v.name AS procedure, o.full_name AS official,
    e.voided_at, e.void_reason, e.data_cipher, e.void_cipher
  FROM register_entries e JOIN register_books b ON b.id = e.book_id JOIN dossiers d ON d.id = e.dossier_id
    JOIN procedure_versions v ON v.id = d.procedure_version_id JOIN officials o ON o.id = e.official_id`

const rowOf = (raw: Raw): EntryRow => ({
  key: shortId(raw.id),
  kind: raw.kind as RegisterKind,
  year: raw.year,
  number: raw.number,
  page: raw.page,
  enteredAt: raw.entered_at,
  ownerName: raw.owner_name,
  dossierCode: raw.code,
  procedureName: raw.procedure,
  officialName: raw.official,
  voidedAt: raw.voided_at,
  voidReason: raw.void_reason as VoidReason | null,
})

const about = (rows: readonly Raw[]) => rows.map(({ id, owner_id: ownerId }) => ({ subject: { kind: 'register-entry', id }, ownerId }))

/** Entries on one screen. */
export const entriesShown = 25

/** A book from `from` on, in the order of its numbers: `entriesShown` entries, struck ones in their places. The reading is recorded. */
export async function listEntries(actor: Actor, { bookId, from }: { bookId: string; from: number }, now: Date): Promise<readonly EntryRow[]> {
  const book = actor.kind === 'official' ? await findBook(actor, bookId) : null
  if (!book) return []
  const rows = await db.$queryRaw<Raw[]>`${select} WHERE e.book_id = ${bookId}::uuid AND e.number >= ${from}::int ORDER BY e.number LIMIT ${entriesShown}`
  await recordReads(db, { actor, at: now, action: 'register.list', agencyId: book.agencyId }, about(rows))
  return rows.map(rowOf)
}

/** How many of what is found are shown; who looks for one entry narrows the search. */
export const entriesFound = 50

/** Entries of all books the actor reads, the latest first: by number, by day of entry, by the dossier's code or its owner's name. What is found is recorded. */
export async function searchEntries(actor: Actor, search: EntrySearch, now: Date): Promise<readonly EntryRow[]> {
  const agencies = agenciesOfBooks(actor)
  if (agencies.length === 0) return []
  const rows = await db.$queryRaw<Raw[]>`${select}
    WHERE e.agency_id IN (${Prisma.join(agencies.map((id) => Prisma.sql`${id}::uuid`))}) AND ${matching(search)}
    ORDER BY e.entered_at DESC, e.id DESC LIMIT ${entriesFound}`
  for (const agencyId of new Set(rows.map(({ agency_id: id }) => id))) {
    await recordReads(db, { actor, at: now, action: 'register.list', agencyId }, about(rows.filter(({ agency_id: id }) => id === agencyId)))
  }
  return rows.map(rowOf)
}

function matching(search: EntrySearch): Prisma.Sql {
  if (search.by === 'number') return search.year === null ? Prisma.sql`e.number = ${search.number}::int` : Prisma.sql`e.number = ${search.number}::int AND b.year = ${search.year}::int`
  if (search.by === 'day') return Prisma.sql`e.entered_at >= ${momentOf(search.day, 0)}::timestamptz AND e.entered_at < ${momentOf(addDays(search.day, 1), 0)}::timestamptz`
  const code = tidyCode(search.text)
  if (dossierCodePattern.test(code)) return Prisma.sql`d.code = ${code}`
  const pattern = `%${searchKey(search.text).replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return Prisma.sql`d.owner_name_search LIKE ${pattern}`
}

// Entries from before there were lines hold the corrected values alone.
const content = z.object({ lines: z.array(z.object({ label: z.string(), value: z.string() })) }).catch({ lines: [] })
const linesOf = ({ data_cipher: cipher }: Raw): readonly EntryLine[] => content.parse(decryptJson(cipher)).lines

/** What is only told of one entry at a time. */
const wholeOf = (raw: Raw) => ({ ...rowOf(raw), lines: linesOf(raw), voidWords: raw.void_cipher && decrypt(raw.void_cipher) })
export type WholeEntry = ReturnType<typeof wholeOf>

/** One entry with what it says, or null. It is about somebody: the reading is recorded for the dossier's owner to see. */
export async function findEntry(actor: Actor, id: string, now: Date) {
  const entry = await db.registerEntry.findUnique({ where: { id }, select: { agencyId: true, bookId: true, voidedById: true, dossierId: true } })
  if (!entry || actor.kind !== 'official' || !agenciesOfBooks(actor).includes(entry.agencyId)) return null
  const { agencyId, bookId, voidedById, dossierId } = entry
  const dossier = await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { id: true, ownerId: true, status: true } })
  await recordAudit(db, { actor, at: now, action: 'register.read', subject: { kind: 'register-entry', id }, agencyId, ownerId: dossier.ownerId, detail: { dossierId: dossier.id } })
  const [rows, voidedBy] = await Promise.all([
    db.$queryRaw<Raw[]>`${select} WHERE e.id = ${id}::uuid`,
    voidedById === null ? null : db.official.findUnique({ where: { id: voidedById }, select: { fullName: true } }),
  ])
  const raw = rows[0]
  return raw === undefined ? null : {
    ...wholeOf(raw),
    book: shortId(bookId),
    voidedByName: voidedBy && voidedBy.fullName,
    status: dossier.status,
    mayStrike: raw.voided_at === null && mayStrike(actor, agencyId),
    mayOpenDossier: maySee(actor, { agencyId, ownerId: dossier.ownerId }),
  }
}
export type ShownEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>

type Batch = { readonly bookId: string; readonly after: number; readonly limit: number; readonly readFor: ReadFor }

/** A book after a number, in batches, each entry with what it says; for the job that sets it as a file; recorded for each owner. */
export async function readBook(actor: Actor, { bookId, after, limit, readFor }: Batch, now: Date): Promise<readonly WholeEntry[]> {
  if (actor.kind !== 'system') return []
  const rows = await db.$queryRaw<Raw[]>`${select} WHERE e.book_id = ${bookId}::uuid AND e.number > ${after}::int ORDER BY e.number LIMIT ${limit}`
  const agencyId = rows[0]?.agency_id
  if (agencyId) await recordReads(db, { actor, at: now, action: 'export.read', agencyId, detail: readFor }, about(rows))
  return rows.map(wholeOf)
}

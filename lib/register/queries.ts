import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import type { RegisterBook } from '@/prisma/generated/client'
import type { RegisterKind } from './model'
import { agenciesOfBooks } from './policy'

export type Book = {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly kind: RegisterKind
  readonly year: number
  /** The last number given; numbers begin at 1 and none is left out. */
  readonly lastNumber: number
  readonly struck: number
}

/** The books of the agencies whose books the actor reads, this year's first. */
export async function listBooks(actor: Actor): Promise<Book[]> {
  const agencies = agenciesOfBooks(actor)
  if (agencies.length === 0) return []
  return described(await db.registerBook.findMany({ where: { agencyId: { in: [...agencies] } }, orderBy: [{ year: 'desc' }, { kind: 'asc' }, { id: 'asc' }] }))
}

/** One of those books, or null. A job that sets a book as a file may read any. */
export async function findBook(actor: Actor, id: string): Promise<Book | null> {
  const row = await db.registerBook.findUnique({ where: { id } })
  if (!row || !(actor.kind === 'system' || agenciesOfBooks(actor).includes(row.agencyId))) return null
  const [book] = await described([row])
  return book ?? null
}

async function described(rows: readonly RegisterBook[]): Promise<Book[]> {
  const [agencies, struck] = await Promise.all([
    db.agency.findMany({ where: { id: { in: rows.map(({ agencyId }) => agencyId) } }, select: { id: true, name: true } }),
    db.registerEntry.groupBy({ by: ['bookId'], where: { bookId: { in: rows.map(({ id }) => id) }, voidedAt: { not: null } }, _count: true }),
  ])
  return rows.map(({ id, agencyId, kind, year, lastNumber }) => ({
    id, agencyId, year, lastNumber,
    kind: kind as RegisterKind,
    agencyName: agencies.find((agency) => agency.id === agencyId)?.name ?? '',
    struck: struck.find(({ bookId }) => bookId === id)?._count ?? 0,
  }))
}

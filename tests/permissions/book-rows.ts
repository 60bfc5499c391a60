import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { findEntry, listEntries, readBook, searchEntries } from '@/lib/dossier/queries/register-entries'
import { findBook, listBooks } from '@/lib/register/queries'
import { strikeEntry } from '@/lib/register/strike-entry'
import { now } from '../support/clock'
import type { Rows } from './rows'
import { approved, own, type World } from './world'

const keepers = own('CIVIL_STATUS_OFFICER', 'APPROVER', 'CLERK', 'SUPERVISOR')

/** A dossier whose result has a number; `note` has the book, the entry and the number. */
const entered = async (world: World) => {
  await approved(world)
  const { id, bookId, number } = await db.registerEntry.findFirstOrThrow({ where: { dossierId: world.dossierId } })
  Object.assign(world.note, { entry: id, book: bookId, number: String(number) })
}
const bookOf = ({ note }: World) => note['book'] ?? ''
const entryOf = ({ note }: World) => note['entry'] ?? ''

export const bookRows: Rows = {
  listBooks: { allowed: keepers, given: entered, call: (actor) => listBooks(actor) },
  findBook: { allowed: [...keepers, 'system'], given: entered, call: (actor, world) => findBook(actor, bookOf(world)) },
  listEntries: { allowed: keepers, given: entered, call: (actor, world) => listEntries(actor, { bookId: bookOf(world), from: 1 }, now) },
  searchEntries: { allowed: keepers, given: entered, call: (actor, { note }) => searchEntries(actor, { by: 'number', number: Number(note['number']), year: null }, now) },
  findEntry: { allowed: keepers, given: entered, call: (actor, world) => findEntry(actor, entryOf(world), now) },
  readBook: { allowed: ['system'], given: entered, call: (actor, world) => readBook(actor, { bookId: bookOf(world), after: 0, limit: 10, readFor: { exportId: newId(), officialId: newId() } }, now) },
  strikeEntry: { allowed: own('APPROVER', 'SUPERVISOR'), given: entered, call: (actor, world) => strikeEntry(actor, { entry: entryOf(world), reason: 'x' }, now) },
}

import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { recordReads } from '@/lib/audit/record-reads'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import type { RectificationState } from '@/prisma/generated/client'
import type { Rectifiable } from '../model'
import { rectifyingAgencies } from '../policy'

/** The latest packages that the citizen asked for. */
export async function listPackages(actor: Actor) {
  if (actor.kind !== 'citizen') return []
  const rows = await db.dataPackage.findMany({ where: { personId: actor.personId }, orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }], take: 5 })
  return rows.map(({ id, state, requestedAt, expiresAt }) => ({ key: shortId(id), state, requestedAt, expiresAt }))
}

/** Leave to fetch one's own package while it is there, or null; the fetching is recorded. */
export async function grantPackage(actor: Actor, id: string, now: Date): Promise<FileGrant | null> {
  if (actor.kind !== 'citizen') return null
  const found = await db.dataPackage.findFirst({ where: { id, personId: actor.personId, state: 'DONE', expiresAt: { gt: now } } })
  if (!found?.fileId) return null
  await recordAudit(db, { actor, at: now, action: 'package.fetch', subject: { kind: 'package', id }, ownerId: actor.personId })
  return grantFile(found.fileId)
}

export type RectificationRow = {
  readonly id: string
  readonly about: Rectifiable
  readonly state: RectificationState
  readonly text: string
  readonly answer: string | null
  readonly requestedAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
}

type Raw = Omit<RectificationRow, 'text' | 'answer' | 'about'> & { about: string; textCipher: Uint8Array; answerCipher: Uint8Array | null }

const told = ({ id, about, state, textCipher, answerCipher, requestedAt, dueAt, answeredAt }: Raw): RectificationRow => ({
  id, about: about as Rectifiable, state, requestedAt, dueAt, answeredAt, text: decrypt(textCipher), answer: answerCipher && decrypt(answerCipher),
})

/** What the citizen said is wrong, and what became of it, the latest first. */
export async function listMyRectifications(actor: Actor): Promise<readonly RectificationRow[]> {
  if (actor.kind !== 'citizen') return []
  const rows = await db.rectification.findMany({ where: { personId: actor.personId }, orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }], take: 50 })
  return rows.map(told)
}

/** What waits for an answer of the actor's agencies, the most urgent first, or what was answered last. The reading is recorded. */
export async function listRectifications(actor: Actor, { isOpen }: { isOpen: boolean }, now: Date) {
  const agencies = rectifyingAgencies(actor)
  if (agencies.length === 0) return []
  const rows = await db.rectification.findMany({
    where: { agencyId: { in: [...agencies] }, state: isOpen ? 'OPEN' : { not: 'OPEN' } },
    orderBy: isOpen ? [{ dueAt: 'asc' }, { id: 'asc' }] : [{ answeredAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  for (const agencyId of new Set(rows.map((row) => row.agencyId))) {
    const about = rows.filter((row) => row.agencyId === agencyId).map(({ id, personId }) => ({ subject: { kind: 'rectification', id }, ownerId: personId }))
    await recordReads(db, { actor, at: now, action: 'rectification.read', agencyId }, about)
  }
  const people = await db.person.findMany({ where: { id: { in: rows.map(({ personId }) => personId) } }, select: { id: true, fullName: true } })
  return rows.map((row) => ({ ...told(row), personName: people.find(({ id }) => id === row.personId)?.fullName ?? '', late: row.state === 'OPEN' && row.dueAt < now }))
}

/** Whom to tell that their request was answered. */
export async function findRectificationNews(actor: Actor, id: string) {
  if (actor.kind !== 'system') return null
  return db.rectification.findFirst({ where: { id, state: { not: 'OPEN' } }, select: { personId: true, agencyId: true } })
}

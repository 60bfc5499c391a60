import 'server-only'
import { decrypt } from '@/lib/core/crypto'
import { fromDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { type FileVerdict, verdictOf } from '@/lib/document/model'
import type { HandedIn } from '@/lib/form/model/files'
import type { LyingPaper } from '../model/paper-faults'
import type { Status } from '../model/statuses'
import type { DossierEvent } from '../model/transitions'
import type { IssuedPaperKind, ReasonCode } from '../model/reasons'

// Parts of a dossier that citizens' and officials' reads share. They take no actor: only reads that have asked call them.

export type ComponentFile = {
  /** Opaque; stands in addresses. */
  readonly file: string
  readonly componentKey: string
  readonly name: string
  readonly bytes: number
  readonly mediaType: string
  readonly sha256: string
  /** Only a CLEAN one can be opened. */
  readonly verdict: FileVerdict
  /** A small picture of its first page was drawn. */
  readonly hasPreview: boolean
  readonly addedAt: Date
  /** Replaced by a supplement; still readable. */
  readonly replacedAt: Date | null
  readonly checkedAt: Date | null
  /** Handed in for a supplement that is not sent yet. */
  readonly supplementRequestId: string | null
  /** The one file it takes the place of. */
  readonly replaces: string | null
  /** The entry of the owner's vault that it was taken from. */
  readonly vaultEntry: string | null
  /** How that entry stands; null where it came otherwise. */
  readonly kept: LyingPaper['kept']
}

/** The papers of a dossier by component, oldest first, replaced ones included. */
export async function componentFiles(dossierId: string): Promise<ComponentFile[]> {
  const rows = await db.dossierComponent.findMany({ where: { dossierId }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] })
  const files = await db.storedFile.findMany({
    where: { id: { in: rows.map(({ fileId }) => fileId) } },
    include: { content: { select: { verdict: true } }, preview: { select: { pages: true } } },
  })
  const byId = new Map(files.map((file) => [file.id, file]))
  const keptBy = await keptAs(rows.flatMap(({ vaultEntryId }) => vaultEntryId ?? []))
  return rows.flatMap((row) => {
    const file = byId.get(row.fileId)
    if (!file) return []
    const { componentKey, addedAt, replacedAt, checkedAt, supplementRequestId, vaultEntryId: vaultEntry } = row
    const replaces = row.replacesFileId && shortId(row.replacesFileId)
    const { name, bytes, mediaType, sha256 } = file
    const verdict = verdictOf(file)
    const hasPreview = verdict === 'CLEAN' && (file.preview?.pages ?? null) !== null
    const stored = { file: shortId(file.id), name, bytes, mediaType, sha256, verdict, hasPreview }
    const kept = (vaultEntry && keptBy.get(vaultEntry)) || null
    return [{ ...stored, componentKey, addedAt, replacedAt, checkedAt, supplementRequestId, replaces, vaultEntry, kept }]
  })
}

async function keptAs(ids: readonly string[]): Promise<ReadonlyMap<string, LyingPaper['kept']>> {
  if (ids.length === 0) return new Map()
  const entries = await db.vaultEntry.findMany({ where: { id: { in: [...ids] } }, select: { id: true, revokedAt: true, validUntil: true } })
  return new Map(entries.map(({ id, revokedAt, validUntil: day }) => [id, { revoked: revokedAt !== null, validUntil: day && fromDateColumn(day) }]))
}

/** The files of a dossier as the form's answers name them. */
export const handedIn = async (dossierId: string): Promise<HandedIn[]> =>
  (await componentFiles(dossierId)).flatMap(({ file, name, componentKey, replacedAt }) =>
    (replacedAt === null ? [{ file, name, component: componentKey }] : []))

/** Results and official papers of a dossier, oldest first. */
export async function papersOf(dossierId: string) {
  const rows = await db.resultDocument.findMany({ where: { dossierId }, orderBy: { issuedAt: 'asc' } })
  return rows.map(({ kind, templateKey, number, fileId, issuedAt, deliveredAt, deliveredBy }) => ({
    kind: kind as IssuedPaperKind, templateKey, number, issuedAt, deliveredAt, deliveredBy, file: shortId(fileId),
  }))
}

export type TimelineEntry = {
  readonly at: Date
  readonly event: DossierEvent
  readonly to: Status
  readonly by: 'citizen' | 'official' | 'system'
  /** Only officials are told who; citizens are told that the ward did. */
  readonly officialName: string | null
  readonly stepKey: string | null
  readonly reasonCode: ReasonCode | null
  /** The words that go with it, where this reader may read them. */
  readonly note: string | null
}

const officeOnly: readonly string[] = ['COLLEAGUES', 'RECEIVER']

/** What the office settles within itself: a date that was not moved concerns nobody else. */
const internal: ReadonlySet<string> = new Set<DossierEvent>([
  'proposeExtension', 'declineExtension', 'proposeSupplement', 'declineSupplement', 'proposeStop', 'declineStop',
])

/** What happened, oldest first. For the citizen without what is the office's own affair, and without notes for officials. */
export async function timelineOf(dossierId: string, reader: 'citizen' | 'official'): Promise<TimelineEntry[]> {
  const [events, notes] = await Promise.all([
    db.dossierEvent.findMany({ where: { dossierId }, orderBy: { sequence: 'asc' } }),
    db.dossierNote.findMany({ where: { dossierId } }),
  ])
  const officialIds = events.flatMap(({ actorKind, actorId }) => (actorKind === 'official' && actorId ? [actorId] : []))
  const officials = await db.official.findMany({ where: { id: { in: officialIds } }, select: { id: true, fullName: true } })
  const names = new Map(officials.map(({ id, fullName }) => [id, fullName]))
  const readable = new Map(notes.filter(({ kind }) => reader === 'official' || !officeOnly.includes(kind)).map((note) => [note.id, decrypt(note.textCipher)]))
  const told = reader === 'official' ? events : events.filter(({ event }) => !internal.has(event))
  return told.map((event) => ({
    at: event.at,
    event: event.event as DossierEvent,
    to: event.to,
    by: event.actorKind as TimelineEntry['by'],
    officialName: reader === 'official' && event.actorId ? (names.get(event.actorId) ?? null) : null,
    stepKey: event.stepKey,
    reasonCode: event.reasonCode as ReasonCode | null,
    note: event.noteId ? (readable.get(event.noteId) ?? null) : null,
  }))
}

/** The notes among colleagues, newest first. */
export async function colleaguesNotes(dossierId: string) {
  const rows = await db.dossierNote.findMany({ where: { dossierId, kind: 'COLLEAGUES' }, orderBy: { createdAt: 'desc' }, include: { mentions: { orderBy: { id: 'asc' } } } })
  const ids = rows.flatMap(({ authorId, mentions }) => [...(authorId ? [authorId] : []), ...mentions.map(({ officialId }) => officialId)])
  const authors = await db.official.findMany({ where: { id: { in: ids } }, select: { id: true, fullName: true } })
  const names = new Map(authors.map(({ id, fullName }) => [id, fullName]))
  return rows.map((row) => ({
    at: row.createdAt,
    author: names.get(row.authorId ?? '') ?? '',
    text: decrypt(row.textCipher),
    /** Who is named in it; `unread` until they have said that they saw it. */
    mentioned: row.mentions.map(({ officialId, readAt }) => ({ officialId, name: names.get(officialId) ?? '', unread: readAt === null })),
  }))
}

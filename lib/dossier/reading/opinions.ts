import 'server-only'
import type { Role } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import type { OpinionRequest, Prisma } from '@/prisma/generated/client'
import type { OpinionOf } from '../model/opinions'

/** A paper to open: `file` is opaque. */
export type NamedFile = { readonly file: string; readonly name: string; readonly mediaType: string }

export type Opinion = {
  /** Opaque; stands in addresses. */
  readonly key: string
  readonly askedOf: OpinionOf
  /** The colleague, the agency or the body; null for a group, which `role` names. */
  readonly name: string | null
  readonly role: Role | null
  readonly question: string
  readonly papers: readonly NamedFile[]
  readonly state: 'OPEN' | 'ANSWERED' | 'WITHDRAWN'
  readonly askedAt: Date
  readonly askedBy: string
  readonly dueAt: Date
  readonly answer: string | null
  readonly letterNumber: string | null
  readonly letter: NamedFile | null
  /** When it was answered or taken back, and by whom; nobody where the dossier's end did it. */
  readonly closedAt: Date | null
  readonly closedBy: string | null
}

type Row = OpinionRequest & { readonly papers: readonly { readonly fileId: string }[] }

async function namesOf(rows: readonly Row[]) {
  const ids = rows.flatMap(({ askedById, officialId, closedById }) => [askedById, officialId, closedById]).filter((id) => id !== null)
  const fileIds = rows.flatMap(({ papers, letterFileId }) => [...papers.map(({ fileId }) => fileId), ...(letterFileId ? [letterFileId] : [])])
  const [officials, agencies, files] = await Promise.all([
    db.official.findMany({ where: { id: { in: ids } }, select: { id: true, fullName: true } }),
    db.agency.findMany({ where: { id: { in: rows.flatMap(({ askedAgencyId }) => askedAgencyId ?? []) } }, select: { id: true, name: true } }),
    db.storedFile.findMany({ where: { id: { in: fileIds } }, select: { id: true, name: true, mediaType: true } }),
  ])
  return {
    people: new Map(officials.map(({ id, fullName }) => [id, fullName])),
    agencies: new Map(agencies.map(({ id, name }) => [id, name])),
    files: new Map(files.map(({ id, name, mediaType }): [string, NamedFile] => [id, { file: shortId(id), name, mediaType }])),
  }
}

/** Opinions as they are read. Takes no actor: only reads that have asked call it. */
export async function readOpinions(where: Prisma.OpinionRequestWhereInput, { newestFirst = false, limit = 200 } = {}): Promise<Opinion[]> {
  const order = newestFirst ? 'desc' : 'asc'
  const rows = await db.opinionRequest.findMany({
    where, orderBy: newestFirst ? [{ closedAt: order }, { id: order }] : [{ dueAt: order }, { id: order }], take: limit, include: { papers: { orderBy: { fileId: 'asc' } } },
  })
  const { people, agencies, files } = await namesOf(rows)
  return rows.map((row) => ({
    key: shortId(row.id),
    askedOf: row.askedOf,
    name: people.get(row.officialId ?? '') ?? agencies.get(row.askedAgencyId ?? '') ?? row.outsideName,
    role: row.role,
    question: decrypt(row.questionCipher),
    papers: row.papers.flatMap(({ fileId }) => files.get(fileId) ?? []),
    state: row.state,
    askedAt: row.askedAt,
    askedBy: people.get(row.askedById) ?? '',
    dueAt: row.dueAt,
    answer: row.answerCipher && decrypt(row.answerCipher),
    letterNumber: row.letterNumber,
    letter: files.get(row.letterFileId ?? '') ?? null,
    closedAt: row.closedAt,
    closedBy: people.get(row.closedById ?? '') ?? null,
  }))
}

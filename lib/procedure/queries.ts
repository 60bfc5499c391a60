import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, type Tx } from '@/lib/core/db'
import type { LocalizedText } from '@/lib/form/schema'
import type { Prisma } from '@/prisma/generated/client'
import { mayEditProcedures } from './policy'
import { type OnlineLevel, onlineLevels, type ProcedureDefinition, procedureDefinition } from './schema'
import { published, type Version, versionOf, versionsOf, whole } from './version/published'

export type { Version }

const inForce = (at: Date): Prisma.ProcedureVersionWhereInput => ({ state: 'PUBLISHED', validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] })

/** The version in force at that moment, or null. */
export async function findPublished(_actor: Actor, code: string, at: Date, from: Pick<Tx, 'procedureVersion'> = db): Promise<Version | null> {
  const row = await from.procedureVersion.findFirst({
    where: { procedure: { code }, ...inForce(at) },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  return row && findVersion(_actor, row.id, from)
}

/** A published version by its id: the one a dossier was filed under. Readable for ever. */
export async function findVersion(_actor: Actor, id: string, from: Pick<Tx, 'procedureVersion'> = db): Promise<Version | null> {
  const known = published.get(id)
  if (known) return known
  const row = await from.procedureVersion.findFirst({ where: { id, state: 'PUBLISHED' }, select: whole })
  const version = row && versionOf(row)
  // What a transaction sees may still be rolled back.
  if (version && from === db) published.set(id, version)
  return version
}

export type Wanted = {
  readonly at: Date
  /** Key of a sector. */
  readonly sector?: string
}

/** The procedures in force at that moment, each in its version of then, by name. */
export async function listPublished(_actor: Actor, { at, sector }: Wanted): Promise<readonly Version[]> {
  const rows = await db.procedureVersion.findMany({ where: { ...inForce(at), ...(sector && { sector }) }, select: { id: true }, orderBy: { name: 'asc' } })
  return versionsOf(rows.map(({ id }) => id))
}

export type Sector = { readonly key: string; readonly name: LocalizedText; readonly procedures: number }

/** The sectors that have procedures in force at that moment, by name, with how many. */
export async function listSectors(actor: Actor, { at }: { at: Date }): Promise<readonly Sector[]> {
  const sectors = new Map<string, Sector>()
  for (const { definition } of await listPublished(actor, { at })) {
    const { key, name } = definition.sector
    sectors.set(key, { key, name, procedures: (sectors.get(key)?.procedures ?? 0) + 1 })
  }
  return [...sectors.values()].sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'))
}

/** How many procedures in force there are of each level. Public. */
export async function countLevels(_actor: Actor, { at }: { at: Date }): Promise<Readonly<Record<OnlineLevel, number>>> {
  const rows = await db.procedureVersion.groupBy({ by: ['onlineLevel'], where: inForce(at), _count: true })
  const count = (level: OnlineLevel) => rows.find((row) => row.onlineLevel === level)?._count ?? 0
  return Object.fromEntries(onlineLevels.map((level) => [level, count(level)])) as Record<OnlineLevel, number>
}

export type VersionSummary = {
  readonly number: number
  readonly state: 'DRAFT' | 'PUBLISHED'
  readonly name: string
  readonly level: string
  readonly revision: number
  readonly validFrom: Date | null
  readonly validTo: Date | null
  readonly publishedAt: Date | null
  readonly reason: string | null
  readonly updatedAt: Date
}

const summary = {
  number: true, state: true, name: true, onlineLevel: true, revision: true, validFrom: true, validTo: true, publishedAt: true, reason: true, updatedAt: true,
} as const

const summaryOf = ({ onlineLevel, ...row }: Omit<VersionSummary, 'level'> & { onlineLevel: string }): VersionSummary => ({ ...row, level: onlineLevel })

export type ProcedureRow = { readonly code: string; readonly versions: readonly VersionSummary[] }

/** Every procedure with its versions, the newest first, for those who keep them; nothing for others. */
export async function listProcedures(actor: Actor): Promise<readonly ProcedureRow[]> {
  if (!mayEditProcedures(actor)) return []
  const rows = await db.procedure.findMany({ orderBy: { code: 'asc' }, select: { code: true, versions: { orderBy: { number: 'desc' }, select: summary } } })
  return rows.map(({ code, versions }) => ({ code, versions: versions.map(summaryOf) }))
}

/** The versions of one procedure, the newest first, for those who keep them; null where there is none of that code. */
export async function listVersions(actor: Actor, code: string): Promise<readonly VersionSummary[] | null> {
  if (!mayEditProcedures(actor)) return null
  const row = await db.procedure.findUnique({ where: { code }, select: { versions: { orderBy: { number: 'desc' }, select: summary } } })
  return row && row.versions.map(summaryOf)
}

export type DraftVersion = VersionSummary & { readonly code: string; readonly definition: ProcedureDefinition }

/** The draft version of a procedure, for those who keep them, or null. */
export async function findDraftVersion(actor: Actor, code: string): Promise<DraftVersion | null> {
  if (!mayEditProcedures(actor)) return null
  const row = await db.procedureVersion.findFirst({ where: { procedure: { code }, state: 'DRAFT' }, select: { ...summary, definition: true } })
  if (!row) return null
  const { definition, ...rest } = row
  return { ...summaryOf(rest), code, definition: procedureDefinition.parse(definition) }
}

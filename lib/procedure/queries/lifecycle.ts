import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import type { LocalizedText } from '@/lib/form/schema'
import { officialNames } from '@/lib/identity/queries'
import { mayEditProcedures } from '../policy'
import { type ProcedureDefinition, procedureDefinition } from '../schema'

export type OneVersion = {
  readonly code: string
  readonly number: number
  readonly state: 'DRAFT' | 'PUBLISHED'
  readonly revision: number
  readonly validFrom: Date | null
  readonly validTo: Date | null
  readonly publishedAt: Date | null
  readonly publishedBy: string | null
  readonly reason: string | null
  readonly withdrawal: { readonly at: Date; readonly reason: string; readonly goTo: string | null } | null
  readonly definition: ProcedureDefinition
}

/** One version of a procedure with all it holds, the draft included, for those who keep them; or null. */
export async function findVersionNumber(actor: Actor, code: string, number: number): Promise<OneVersion | null> {
  if (!mayEditProcedures(actor)) return null
  const row = await db.procedureVersion.findFirst({
    where: { procedure: { code }, number },
    select: {
      number: true, state: true, revision: true, validFrom: true, validTo: true, publishedAt: true, publishedById: true, reason: true, definition: true,
      withdrawal: { select: { at: true, reason: true, goTo: true } },
    },
  })
  if (!row) return null
  const { definition, publishedById, ...rest } = row
  const publisher = publishedById === null ? undefined : (await officialNames(actor, [publishedById])).get(publishedById)
  return { ...rest, code, publishedBy: publisher?.fullName ?? null, definition: procedureDefinition.parse(definition) }
}

/** The time limit that the national catalogue's last import named for everybody, for those who keep procedures; null where no import knew one. */
export async function findNationalLimit(actor: Actor, code: string): Promise<ProcedureDefinition['timeLimits'][number]['limit'] | null> {
  if (!mayEditProcedures(actor)) return null
  const row = await db.catalogueImport.findFirst({ where: { procedure: { code } }, select: { definition: true } })
  // The last rule is the one that matches everything.
  return row ? (procedureDefinition.parse(row.definition).timeLimits.at(-1)?.limit ?? null) : null
}

export type NotOffered = {
  readonly code: string
  readonly name: LocalizedText
  readonly at: Date
  readonly reason: string
  /** The procedure to use instead, where there is one in force. */
  readonly goTo: { readonly code: string; readonly name: LocalizedText } | null
}

/** Why a procedure is not offered at that moment though it once was, or null where it is offered or never was. Public. */
export async function findNotOffered(_actor: Actor, code: string, at: Date): Promise<NotOffered | null> {
  const published = { procedure: { code }, state: 'PUBLISHED' } as const
  const row = await db.procedureVersion.findFirst({
    where: { ...published, validFrom: { lte: at } },
    orderBy: { number: 'desc' },
    select: { validTo: true, definition: true, withdrawal: true },
  })
  if (!row?.withdrawal || !row.validTo || row.validTo > at) return null
  const { reason, goTo } = row.withdrawal
  const next = goTo === null ? null : await nameOf(goTo, at)
  const instead = goTo !== null && next ? { code: goTo, name: next } : null
  return { code, name: procedureDefinition.parse(row.definition).name, at: row.validTo, reason, goTo: instead }
}

async function nameOf(code: string, at: Date): Promise<LocalizedText | null> {
  const row = await db.procedureVersion.findFirst({
    where: { procedure: { code }, state: 'PUBLISHED', validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] },
    orderBy: { number: 'desc' },
    select: { definition: true },
  })
  return row && procedureDefinition.parse(row.definition).name
}

/** The names of those procedures that people could file at that moment, by code: what a question may send them to. Public. */
export async function namesOffered(_actor: Actor, codes: readonly string[], at: Date): Promise<ReadonlyMap<string, LocalizedText>> {
  const names = await Promise.all([...new Set(codes)].map(async (code) => [code, await nameOf(code, at)] as const))
  return new Map(names.filter((entry): entry is [string, LocalizedText] => entry[1] !== null))
}

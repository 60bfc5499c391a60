import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import type { Prisma } from '@/prisma/generated/client'
import { isSame, mergeDefinitions } from './model/catalogue/merge'
import { checkDefinition, type Known } from './model/check-definition'
import { drawPictureJob, drawPictureKey } from './model/picture'
import { mayEditProcedures } from './policy'
import { type ProcedureDefinition, procedureDefinition } from './schema'
import { columnsOf } from './version/columns'
import { indexVersion } from './version/index-version'
import { draftOf, lockProcedure } from './version/lock-draft'

export type ImportOutcome = 'created' | 'unchanged' | 'updated' | 'in-draft' | 'not-ours' | 'withdrawn'

type Import = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly procedureId: string
  readonly definition: ProcedureDefinition
  readonly reason: string
}

/** Writes a version: published at once, or as a draft. */
async function addVersion({ tx, actor, now, procedureId, definition, reason }: Import, number: number, publish: boolean) {
  const id = newId()
  const published = publish && {
    validFrom: now, publishedAt: now, reason, publishedById: actor.kind === 'official' ? actor.officialId : null,
  }
  if (publish) await tx.procedureVersion.updateMany({ where: { procedureId, state: 'PUBLISHED', validTo: null }, data: { validTo: now, updatedAt: now } })
  await tx.procedureVersion.create({
    data: { ...columnsOf(definition), id, procedureId, number, state: publish ? 'PUBLISHED' : 'DRAFT', ...published, createdAt: now, updatedAt: now },
  })
  if (!publish) return
  await indexVersion(tx, { id, procedureId, definition, now })
  await addJob(tx, drawPictureJob, { versionId: id }, { key: drawPictureKey(id) })
}

/** Remembers what the catalogue said, so that the next import tells an administrator's changes from its own. */
async function remember({ tx, actor, now, procedureId, definition }: Import, outcome: ImportOutcome) {
  const said = definition as unknown as Prisma.InputJsonObject
  await tx.catalogueImport.upsert({
    where: { procedureId },
    create: { procedureId, definition: said, importedAt: now },
    update: { definition: said, importedAt: now },
  })
  await recordAudit(tx, {
    actor, at: now, action: 'procedure.import', subject: { kind: 'procedure', id: procedureId }, detail: { code: definition.code, outcome },
  })
}

/** Takes what the catalogue changed over into what stands; a procedure that is filed online waits for an administrator's eyes. */
async function takeOver(one: Import, base: ProcedureDefinition, known: Known) {
  const { tx, now, procedureId, definition } = one
  const draft = await draftOf(tx, procedureId)
  const newest = draft ?? (await tx.procedureVersion.findFirst({ where: { procedureId, OR: [{ validTo: null }, { validTo: { gt: now } }] }, orderBy: { number: 'desc' } }))
  if (!newest) return { outcome: 'withdrawn', kept: [] } as const
  const ours = procedureDefinition.parse(newest.definition)
  const merged = mergeDefinitions(base, ours, definition)
  if (isSame(merged.definition, ours)) return { outcome: 'unchanged', kept: merged.kept } as const

  if (draft) {
    await tx.procedureVersion.update({ where: { id: draft.id }, data: { ...columnsOf(merged.definition), revision: draft.revision + 1, updatedAt: now } })
    return { outcome: 'in-draft', kept: merged.kept } as const
  }
  const isWaiting = newest.validFrom !== null && newest.validFrom >= now
  const atOnce = merged.definition.level === 'INFO' && !isWaiting && checkDefinition(merged.definition, known).length === 0
  const last = await tx.procedureVersion.aggregate({ where: { procedureId }, _max: { number: true } })
  await addVersion({ ...one, definition: merged.definition }, (last._max.number ?? 0) + 1, atOnce)
  return { outcome: atOnce ? 'updated' : 'in-draft', kept: merged.kept } as const
}

/**
 * Brings one procedure of the national catalogue in, or up to date. New ones are published as information. What was
 * imported before is merged part by part, an administrator's changes stay (`kept` names those the catalogue changed
 * too); where a draft is open or the procedure is filed online, the news wait in a draft. A procedure that no import
 * made is left alone ('not-ours'). Safe to repeat. Refuses 'has-problems' where the definition could not be published.
 */
export function importProcedure(actor: Actor, input: { readonly definition: ProcedureDefinition; readonly reason: string }, now: Date, known: Known) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    const definition = procedureDefinition.parse(input.definition)
    const { code } = definition
    if (checkDefinition(definition, known).length > 0) return refuse('has-problems')
    const freshId = newId()
    const { count } = await tx.procedure.createMany({ data: { id: freshId, code, createdAt: now }, skipDuplicates: true })
    const procedureId = (await lockProcedure(tx, code))?.id ?? freshId
    const one: Import = { tx, actor, now, procedureId, definition, reason: input.reason }
    if (count > 0) {
      await addVersion(one, 1, true)
      await remember(one, 'created')
      return ok({ code, outcome: 'created', kept: [] as readonly string[] })
    }

    const last = await tx.catalogueImport.findUnique({ where: { procedureId } })
    if (!last) return ok({ code, outcome: 'not-ours', kept: [] as readonly string[] })
    const base = procedureDefinition.parse(last.definition)
    if (isSame(base, definition)) return ok({ code, outcome: 'unchanged', kept: [] as readonly string[] })
    const { outcome, kept } = await takeOver(one, base, known)
    await remember(one, outcome)
    return ok({ code, outcome: outcome, kept: kept as readonly string[] })
  })
}

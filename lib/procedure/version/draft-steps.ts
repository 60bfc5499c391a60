import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { Prisma } from '@/prisma/generated/client'
import { draftChanges } from '../model/draft-changes'
import { type ProcedureDefinition, procedureDefinition } from '../schema'
import { columnsOf } from './columns'

/** So many saves of a draft can be undone. */
const most = 60

type Draft = { readonly id: string; readonly definition: unknown; readonly revision: number }

const officialOf = (actor: Actor): string | null => (actor.kind === 'official' ? actor.officialId : null)

/**
 * Writes the draft's new state and keeps the one it replaces; gives the new revision. What was undone cannot come back
 * then. `touched`: the place in the form that was changed.
 */
export async function writeDraft(tx: Tx, actor: Actor, draft: Draft, definition: ProcedureDefinition, now: Date, touched?: string): Promise<number> {
  const revision = draft.revision + 1
  const columns = columnsOf(definition)
  const before = procedureDefinition.parse(draft.definition)
  const changes = draftChanges(before, procedureDefinition.parse(columns.definition), touched)
  await tx.procedureVersion.update({ where: { id: draft.id }, data: { ...columns, revision, updatedAt: now } })
  if (changes.length === 0) return revision

  const ofDraft = { versionId: draft.id }
  await tx.procedureDraftStep.updateMany({ where: { ...ofDraft, state: 'UNDONE' }, data: { state: 'DROPPED' } })
  const last = await tx.procedureDraftStep.findFirst({ where: ofDraft, orderBy: { serial: 'desc' }, select: { serial: true } })
  const serial = (last?.serial ?? 0) + 1
  await tx.procedureDraftStep.create({
    data: {
      ...ofDraft, id: newId(), serial, state: 'DONE', revision, changedAt: now, changedById: officialOf(actor),
      definition: draft.definition as Prisma.InputJsonObject, changes: [...changes],
    },
  })
  await tx.procedureDraftStep.deleteMany({ where: { ...ofDraft, serial: { lte: serial - most } } })
  return revision
}

/** Takes the last save back, or does the last one taken back again; null where there is none. Gives the new revision. */
export async function swapDraftStep(tx: Tx, actor: Actor, draft: Draft, way: 'undo' | 'redo', now: Date): Promise<number | null> {
  const step = await tx.procedureDraftStep.findFirst({
    where: { versionId: draft.id, state: way === 'undo' ? 'DONE' : 'UNDONE' },
    orderBy: { serial: way === 'undo' ? 'desc' : 'asc' },
  })
  if (!step) return null
  const revision = draft.revision + 1
  await tx.procedureVersion.update({
    where: { id: draft.id },
    data: { ...columnsOf(procedureDefinition.parse(step.definition)), revision, updatedAt: now },
  })
  await tx.procedureDraftStep.update({
    where: { id: step.id },
    data: {
      state: way === 'undo' ? 'UNDONE' : 'DONE', revision, changedAt: now, changedById: officialOf(actor),
      definition: draft.definition as Prisma.InputJsonObject,
    },
  })
  return revision
}

/** A published draft has nothing to undo any more. */
export const forgetDraftSteps = (tx: Tx, versionId: string) => tx.procedureDraftStep.deleteMany({ where: { versionId } })

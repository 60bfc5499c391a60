import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { allFields } from '@/lib/form/model/fields'
import type { FormField } from '@/lib/form/schema'
import { type DraftChange, draftChange } from '../model/draft-changes'
import { columnsOf } from '../model/form-places'
import { mayEditProcedures } from '../policy'
import { procedureDefinition } from '../schema'

/** A save of the draft: what it changed, who made, undid or redid it last, and when. */
export type DraftStep = {
  readonly changes: readonly DraftChange[]
  readonly undone: boolean
  readonly revision: number
  readonly byId: string | null
  readonly at: Date
}

type Row = { readonly state: string; readonly changes: unknown; readonly revision: number; readonly changedById: string | null; readonly changedAt: Date }

const columns = { state: true, changes: true, revision: true, changedById: true, changedAt: true } as const

const stepOf = ({ state, changes, revision, changedById, changedAt }: Row): DraftStep =>
  ({ changes: z.array(draftChange).parse(changes), undone: state !== 'DONE', revision, byId: changedById, at: changedAt })

const ofDraft = (code: string) => ({ version: { state: 'DRAFT', procedure: { code } } }) as const

/** What undoing and doing again would take back and bring back; null where there is nothing. */
export async function findDraftSteps(actor: Actor, code: string): Promise<{ readonly undo: DraftStep | null; readonly redo: DraftStep | null }> {
  if (!mayEditProcedures(actor)) return { undo: null, redo: null }
  const [undo, redo] = await Promise.all([
    db.procedureDraftStep.findFirst({ where: { ...ofDraft(code), state: 'DONE' }, orderBy: { serial: 'desc' }, select: columns }),
    db.procedureDraftStep.findFirst({ where: { ...ofDraft(code), state: 'UNDONE' }, orderBy: { serial: 'asc' }, select: columns }),
  ])
  return { undo: undo && stepOf(undo), redo: redo && stepOf(redo) }
}

/** What was done to the draft after that revision, the latest first: for somebody who has an older one on the screen. */
export async function listDraftSteps(actor: Actor, code: string, since: number): Promise<readonly DraftStep[]> {
  if (!mayEditProcedures(actor)) return []
  const rows = await db.procedureDraftStep.findMany({
    where: { ...ofDraft(code), revision: { gt: since } }, orderBy: [{ revision: 'desc' }, { serial: 'desc' }], select: columns,
  })
  return rows.map(stepOf)
}

/** The fields of every published version of a procedure; a column as "members.age". Dossiers hold answers under these. */
export async function listPublishedFieldKeys(actor: Actor, code: string): Promise<readonly string[]> {
  if (!mayEditProcedures(actor)) return []
  const rows = await db.procedureVersion.findMany({ where: { state: 'PUBLISHED', procedure: { code } }, select: { definition: true } })
  const keysOf = (field: FormField, prefix = ''): readonly string[] =>
    [prefix + field.key, ...columnsOf(field).flatMap((column) => keysOf(column, `${prefix}${field.key}.`))]
  return [...new Set(rows.flatMap(({ definition }) =>
    allFields(procedureDefinition.parse(definition).form ?? { pages: [] }).flatMap((field) => keysOf(field))))]
}

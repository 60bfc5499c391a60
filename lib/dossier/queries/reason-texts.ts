import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { mayEditProcedures } from '@/lib/procedure/policy'
import { loadDossier } from '../change/load-dossier'
import { usualSettings } from '../model/proposals'
import { inLanguages, type ReasonUseCode } from '../model/reason-texts'
import { maySetRules } from '../policy'

const shape = { id: true, use: true, procedureCode: true, title: true, textVi: true, textEn: true, revision: true, retiredAt: true } as const

/** All ready words, those in use first; for administrators. */
export async function listReasonTexts(actor: Actor) {
  if (!mayEditProcedures(actor)) return []
  const rows = await db.reasonText.findMany({ select: shape, orderBy: [{ use: 'asc' }, { procedureCode: 'asc' }, { title: 'asc' }] })
  return rows.toSorted((a, b) => Number(a.retiredAt !== null) - Number(b.retiredAt !== null))
}
export type ReasonTextRow = Awaited<ReturnType<typeof listReasonTexts>>[number]

/** What an official may begin with for this dossier: the procedure's own words first, then those for all. */
export async function offeredTexts(actor: Actor, { code, use }: { code: string; use: ReasonUseCode }) {
  const dossier = actor.kind === 'official' ? await loadDossier(db, actor, { code }) : null
  if (!dossier) return []
  const rows = await db.reasonText.findMany({
    where: { use, retiredAt: null, OR: [{ procedureCode: null }, { procedureCode: dossier.procedureCode }] },
    select: { id: true, title: true, procedureCode: true },
    orderBy: [{ procedureCode: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }],
  })
  return rows.map(({ id, title }) => ({ id, title }))
}

/** The words behind the chosen ids, in the languages of whoever filed. */
export async function chosenTexts(actor: Actor, { code, ids }: { code: string; ids: readonly string[] }): Promise<ReadonlyMap<string, string>> {
  const dossier = actor.kind === 'official' ? await loadDossier(db, actor, { code }) : null
  if (!dossier) return new Map()
  const rows = await db.reasonText.findMany({ where: { id: { in: [...ids] }, retiredAt: null }, select: { id: true, textVi: true, textEn: true } })
  return new Map(rows.map((row) => [row.id, inLanguages(row, dossier.locale)]))
}

/** What the agency has set for itself, or null for whoever may not. */
export async function findDossierRules(actor: Actor, agencyId: string) {
  if (!maySetRules(actor, agencyId)) return null
  return (await db.dossierSetting.findUnique({ where: { agencyId }, select: { supplementRounds: true, threadDays: true } })) ?? usualSettings
}

import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { componentsAsked } from '@/lib/procedure/model/cases'
import type { FiledWay } from '@/prisma/generated/client'
import { loadDossier } from './change/load-dossier'
import type { DraftContent } from './model/draft'

/** Notes how each component that was asked for came in, as the figures count it. For the worker only, and safe to repeat. */
export function recordFiled(actor: Actor, { dossierId }: { readonly dossierId: string }, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = actor.kind === 'system' ? await loadDossier(tx, actor, { id: dossierId }) : null
    if (!dossier) return refuse('not-found')
    const { answers } = decryptJson(dossier.answersCipher) as DraftContent
    const wayOf = await waysOf(tx, dossierId)
    const { agencyId, procedureCode } = dossier
    const data = componentsAsked(dossier.filedUnder.definition, answers)
      .map(({ key }) => ({ dossierId, componentKey: key, agencyId, procedureCode, filedAt: dossier.submittedAt ?? now, way: wayOf(key) }))
    const { count } = await tx.filedComponent.createMany({ data, skipDuplicates: true })
    return ok({ noted: count })
  })
}

async function waysOf(tx: Tx, dossierId: string): Promise<(key: string) => FiledWay> {
  const papers = await tx.dossierComponent.findMany({ where: { dossierId }, select: { componentKey: true, fileId: true } })
  const sheets = await tx.handedPaper.findMany({ where: { dossierId }, select: { componentKey: true } })
  const reused = await tx.storedFile.findMany({ where: { id: { in: papers.map(({ fileId }) => fileId) }, provenance: { not: 'UPLOADED' } }, select: { id: true } })
  const asked = await tx.componentLookUp.findMany({ where: { dossierId }, select: { componentKey: true, finding: true } })
  return (key) => {
    const files = papers.filter(({ componentKey }) => componentKey === key)
    if (files.some(({ fileId }) => reused.some(({ id }) => id === fileId))) return 'REUSED'
    if (files.length > 0 || sheets.some(({ componentKey }) => componentKey === key)) return 'HANDED_IN'
    const look = asked.find(({ componentKey }) => componentKey === key)
    if (look?.finding === 'FOUND') return 'REPLACED'
    return look ? 'TO_CHECK' : 'NOT_HANDED_IN'
  }
}

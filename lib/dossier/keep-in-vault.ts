import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { type Keeping, keepVaultEntry } from '@/lib/document/keep-vault-entry'
import { type DocumentType, isDocumentType, type PaperData } from '@/lib/document/model/document-types'
import type { Component } from '@/lib/procedure/schema'
import { type Loaded, lockDossier } from './change/load-dossier'
import { templateOf } from './change/result'
import { currentPapers } from './reading/digitisation'

type Paper = Omit<Keeping, 'personId' | 'agencyId' | 'dossierId' | 'dossierCode'>

/**
 * Brings the owner's vault up to date with one dossier: every component the office accepted, but those that came from the
 * vault, and every result that counts. Safe to repeat; for the system only.
 */
export function keepInVault(actor: Actor, { dossierId }: { readonly dossierId: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const dossier = await lockDossier(tx, actor, { id: dossierId })
    if (!dossier) return refuse('not-found')
    if (!dossier.acceptedAt) return ok({ papers: 0 })
    const papers = [...(await componentsOf(tx, dossier)), ...(await resultsOf(tx, dossier))]
    const { ownerId: personId, agencyId, code: dossierCode } = dossier
    for (const paper of papers) await keepVaultEntry(tx, { ...paper, personId, agencyId, dossierId, dossierCode }, now)
    return ok({ papers: papers.length })
  })
}

/** What an official confirmed a paper to be; or else what the procedure says, where only one kind of paper serves. */
function typeOf({ documentTypes = [] }: Component, confirmed: string | undefined): DocumentType {
  const type = confirmed ?? (documentTypes.length === 1 ? documentTypes[0] : undefined) ?? ''
  return isDocumentType(type) ? type : 'other'
}

async function componentsOf(tx: Tx, { id, filedUnder }: Loaded): Promise<Paper[]> {
  const papers = (await currentPapers(id, tx)).filter(({ provenance }) => provenance === 'UPLOADED')
  return filedUnder.definition.components.flatMap((component) => {
    const own = papers.filter(({ componentKey }) => componentKey === component.key)
    if (own.length === 0) return []
    const read = own.find(({ digitisation }) => digitisation)?.digitisation
    const data = read ? (decryptJson(read.dataCipher) as PaperData) : {}
    const fileIds = own.map(({ fileId }) => fileId)
    return [{ source: 'COMPONENT', sourceKey: component.key, documentType: typeOf(component, read?.documentType), title: component.title, data, fileIds }]
  })
}

async function resultsOf(tx: Tx, dossier: Loaded): Promise<Paper[]> {
  const rows = await tx.resultDocument.findMany({ where: { dossierId: dossier.id, kind: 'result' } })
  if (rows.length === 0) return []
  const { name: issuer } = await tx.agency.findUniqueOrThrow({ where: { id: dossier.agencyId }, select: { name: true } })
  const { title, documentType = '' } = templateOf(dossier)
  return rows.map(({ id, number, issuedAt, fileId }) => ({
    source: 'RESULT',
    sourceKey: id,
    documentType: isDocumentType(documentType) ? documentType : 'other',
    title,
    data: { ...(number === null ? {} : { number }), issuedOn: dayOf(issuedAt), issuer },
    fileIds: [fileId],
  }))
}

import 'server-only'
import { decryptJson } from '@/lib/core/crypto'
import { db, type Tx } from '@/lib/core/db'
import type { DocumentType, PaperData } from '@/lib/document/model/document-types'
import type { DigitisationState } from '../model/digitisation'

/** The papers that count: neither replaced, nor waiting to be sent with a supplement. Takes no actor: only those call it that have asked. */
export async function currentPapers(dossierId: string, from: Pick<Tx, 'dossierComponent' | 'supplementRequest'> = db) {
  const sent = await from.supplementRequest.findMany({ where: { dossierId, state: 'ANSWERED' }, select: { id: true } })
  return from.dossierComponent.findMany({
    where: { dossierId, replacedAt: null, OR: [{ supplementRequestId: null }, { supplementRequestId: { in: sent.map(({ id }) => id) } }] },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    include: { digitisation: true },
  })
}

/** The data of one component's papers. `whole`: it covers every file there is now. */
export type Digitised = {
  readonly componentKey: string
  readonly documentType: DocumentType
  readonly state: Exclude<DigitisationState, 0>
  readonly data: PaperData
  readonly at: Date
  readonly by: string
  readonly whole: boolean
}

/** What was read off the papers of a dossier, by component; nothing for those nobody has looked at. */
export async function digitisedOf(dossierId: string): Promise<readonly Digitised[]> {
  const papers = await currentPapers(dossierId)
  const latest = new Map(papers.flatMap(({ componentKey, digitisation }) => (digitisation ? [[componentKey, digitisation] as const] : [])))
  const ids = [...latest.values()].map(({ recordedById }) => recordedById)
  const officials = await db.official.findMany({ where: { id: { in: ids } }, select: { id: true, fullName: true } })
  return [...latest].map(([componentKey, row]) => ({
    componentKey,
    documentType: row.documentType as DocumentType,
    state: row.state as Digitised['state'],
    data: decryptJson(row.dataCipher) as PaperData,
    at: row.recordedAt,
    by: officials.find(({ id }) => id === row.recordedById)?.fullName ?? '',
    whole: papers.every((paper) => paper.componentKey !== componentKey || paper.digitisationId === row.id),
  }))
}
